// Undefined tensors as results and inside.
// functions: a b c
// > a()
// > b(floats(2), None)
// > b(floats(2), floats(2))
// > c()
#include <torch/extension.h>
torch::Tensor a() { return torch::Tensor(); }
bool b(torch::Tensor x, c10::optional<torch::Tensor> w) {
  torch::Tensor weight = w.value_or(torch::Tensor());
  return weight.defined();
}
std::vector<torch::Tensor> c() { torch::Tensor t; return {torch::ones({1}), t}; }
