// Options that ask for gradients.
// functions: a b c
// > a()
// > b()
// > c(floats(2))
#include <torch/extension.h>
torch::Tensor a() { return torch::ones({2}, torch::requires_grad()); }
torch::Tensor b() { return torch::zeros({2}, torch::TensorOptions().requires_grad(true)); }
bool c(torch::Tensor x) { return x.requires_grad(); }
