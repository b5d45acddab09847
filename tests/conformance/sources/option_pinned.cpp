// Options and what they say.
// functions: f g
// > f(floats(2))
// > g()
#include <torch/extension.h>
std::vector<bool> f(torch::Tensor x) {
  auto o = x.options();
  return {o.dtype() == torch::kFloat, o.device() == torch::kCPU, o.requires_grad(), o.pinned_memory(), o.layout() == torch::kStrided, o.has_dtype(), o.has_device()};
}
torch::Tensor g() { return torch::zeros({2}, torch::TensorOptions().dtype(torch::kFloat).layout(torch::kStrided).device(torch::kCPU, 0).requires_grad(false).pinned_memory(false)); }
