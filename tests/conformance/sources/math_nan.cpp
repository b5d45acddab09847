// NaN and infinity.
// functions: f g
// > f(torch.tensor([1., nan, inf, -inf, 0.]))
// > g(torch.tensor([1., nan, inf, -inf, 0.]))
#include <torch/extension.h>
#include <limits>
std::vector<torch::Tensor> f(torch::Tensor x) {
  return {torch::isnan(x), x.isinf(), torch::isfinite(x), torch::nan_to_num(x, 1.0), x.isnan().any(), x + 1};
}
torch::Tensor g(torch::Tensor x) {
  return x.masked_fill(x.isnan(), -std::numeric_limits<float>::infinity());
}
