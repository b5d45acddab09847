// Vector and matrix norms.
// functions: f l
// > f(floats(3, 4))
// > l(floats(3, 4))
#include <torch/extension.h>
std::vector<torch::Tensor> f(torch::Tensor x) {
  return {x.norm(), x.norm(1), torch::norm(x, 2, {1}, true), x.norm(2, 0), torch::frobenius_norm(x)};
}
torch::Tensor l(torch::Tensor x) { return torch::linalg_norm(x, 2, c10::IntArrayRef({1})) + torch::linalg_vector_norm(x, 2, c10::IntArrayRef({1})); }
