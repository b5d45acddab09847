// Copies into parts.
// functions: a b c d
// > a(floats(3, 2), floats(2))
// > b(floats(3))
// > c(floats(3, 3))
// > d(floats(2), doubles(2))
#include <torch/extension.h>
torch::Tensor a(torch::Tensor x, torch::Tensor row) { x[1].copy_(row); x.select(0, 2).fill_(7); return x; }
torch::Tensor b(torch::Tensor x) { auto y = x.clone(); y[0] = 5; return y; }
torch::Tensor c(torch::Tensor x) { x.slice(0, 0, 2).zero_(); x.narrow(1, 2, 1).add_(1); return x; }
torch::Tensor d(torch::Tensor x, torch::Tensor y) { x.copy_(y); return x; }
