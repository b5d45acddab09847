// Splitting.
// functions: a b c d e
// > a(floats(5, 2))
// > b(floats(6))
// > c(floats(6))
// > d(floats(3, 2))
// > e(floats(4, 2))
#include <torch/extension.h>
std::vector<torch::Tensor> a(torch::Tensor x) { return torch::chunk(x, 2, 0); }
std::vector<torch::Tensor> b(torch::Tensor x) { return x.split(4); }
std::vector<torch::Tensor> c(torch::Tensor x) { return torch::split_with_sizes(x, {1, 2, 3}); }
std::vector<torch::Tensor> d(torch::Tensor x) { return torch::unbind(x, 1); }
torch::Tensor e(torch::Tensor x) {
  auto gates = x.chunk(2, 1);
  return torch::sigmoid(gates[0]) * torch::tanh(gates[1]);
}
