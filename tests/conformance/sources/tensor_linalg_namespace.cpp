// torch::linalg and torch::special.
// functions: f g
// > f(torch.tensor([[4., 1.], [1., 3.]]))
// > g(positive(3))
#include <torch/extension.h>
torch::Tensor f(torch::Tensor x) { return torch::linalg_inv(x) + at::linalg_det(x) + torch::linalg_solve(x, x); }
torch::Tensor g(torch::Tensor x) { return torch::special_erf(x) + at::special_expit(x) + torch::lgamma(x) + torch::digamma(x); }
