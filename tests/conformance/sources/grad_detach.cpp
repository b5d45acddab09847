// detach, clone, requires_grad_.
// functions: f g
// > f(floats(2).requires_grad_())
// > g(floats(2))
#include <torch/extension.h>
std::vector<torch::Tensor> f(torch::Tensor x) { return {x.detach(), x.clone().detach(), x.detach().clone().contiguous()}; }
torch::Tensor g(torch::Tensor x) { return x.clone().requires_grad_(true); }
