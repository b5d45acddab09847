// TensorOptions built in different ways.
// functions: a b c d e
// > a(floats(2))
// > b(2)
// > c(halves(3))
// > d(floats(2, 2))
// > e()
#include <torch/extension.h>
torch::Tensor a(torch::Tensor x) {
  auto opts = torch::TensorOptions().dtype(torch::kFloat64).device(x.device());
  return torch::ones({3}, opts);
}
torch::Tensor b(int n) {
  return torch::full({n, n}, 2.5, torch::dtype(torch::kFloat32).device(torch::kCPU));
}
torch::Tensor c(torch::Tensor x) { return torch::zeros({2, x.size(0)}, x.options()); }
torch::Tensor d(torch::Tensor x) {
  return torch::zeros(x.sizes(), x.options().dtype(torch::kLong));
}
torch::Tensor e() {
  torch::TensorOptions options(torch::kByte);
  return torch::ones({2}, options.requires_grad(false));
}
