// torch::tensor from one number.
// functions: a b c
// > a(2.5)
// > b(3)
// > c(floats(2))
#include <torch/extension.h>
torch::Tensor a(double x) { return torch::tensor(x); }
torch::Tensor b(int64_t x) { return torch::tensor(x, torch::kFloat32); }
torch::Tensor c(torch::Tensor x) { return x * torch::tensor(2.0f, x.options()); }
