// All and any.
// functions: a b c d
// > a(bools(4))
// > b(floats(3, 4))
// > c(floats(3), floats(3))
// > c(floats(3), doubles(3) * 2)
// > d(floats(3), floats(3) + 1e-7)
#include <torch/extension.h>
bool a(torch::Tensor x) { return x.all().item<bool>(); }
torch::Tensor b(torch::Tensor x) { return (x > 1.0).any(1); }
bool c(torch::Tensor x, torch::Tensor y) { return torch::equal(x, y); }
bool d(torch::Tensor x, torch::Tensor y) { return torch::allclose(x, y, 1e-4, 1e-6); }
