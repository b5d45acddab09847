// Arithmetic in place.
// functions: a b c d
// > a(floats(4))
// > b(floats(4), floats(4))
// > c(longs(4))
// > d(longs(4))
#include <torch/extension.h>
torch::Tensor a(torch::Tensor x) { x.add_(1).mul_(2).sub_(0.5).div_(4); return x; }
void b(torch::Tensor x, torch::Tensor y) { x += y; x *= 2; x -= 1; x /= y.abs() + 1; }
torch::Tensor c(torch::Tensor x) { x.div_(2); return x; }
torch::Tensor& d(torch::Tensor& x) { return x.mul_(3); }
