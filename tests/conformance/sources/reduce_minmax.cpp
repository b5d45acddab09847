// Minimum and maximum with indices.
// functions: a b c d e
// > a(floats(3, 4))
// > b(floats(3, 4))
// > c(floats(3, 4))
// > d(floats(3, 4), floats(4, 3).t())
// > e(floats(3, 4))
#include <torch/extension.h>
std::vector<torch::Tensor> a(torch::Tensor x) {
  auto r = x.max(1);
  return {std::get<0>(r), std::get<1>(r)};
}
std::tuple<torch::Tensor, torch::Tensor> b(torch::Tensor x) { return torch::min(x, 0, true); }
torch::Tensor c(torch::Tensor x) {
  torch::Tensor values, indices;
  std::tie(values, indices) = torch::max(x, -1);
  return values + indices;
}
torch::Tensor d(torch::Tensor x, torch::Tensor y) { return torch::max(x, y) - torch::minimum(x, y); }
torch::Tensor e(torch::Tensor x) { auto [v, i] = x.min(1); return i; }
