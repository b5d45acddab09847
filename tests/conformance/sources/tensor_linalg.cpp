// Linear algebra.
// functions: f g
// > f(torch.tensor([[4., 1.], [1., 3.]]))
// > g(floats(2, 3))
#include <torch/extension.h>
std::vector<torch::Tensor> f(torch::Tensor x) { return {torch::inverse(x), torch::det(x), torch::cholesky(x), torch::matrix_power(x, 2), x.logdet()}; }
std::vector<torch::Tensor> g(torch::Tensor x) { return {torch::pinverse(x).sum().abs() > -1, std::get<1>(torch::svd(x))}; }
