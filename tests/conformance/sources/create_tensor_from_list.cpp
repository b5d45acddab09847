// torch::tensor from literals and vectors.
// functions: a b c
// > a()
// > b()
// > c([1.5, 2.5])
#include <torch/extension.h>
torch::Tensor a() { return torch::tensor({1.0f, 2.0f, 3.0f}); }
torch::Tensor b() { return torch::tensor({1, 2, 3}, torch::kInt64); }
torch::Tensor c(std::vector<double> v) { return torch::tensor(v); }
