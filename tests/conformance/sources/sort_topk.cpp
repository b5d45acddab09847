// Sorting.
// functions: a b c d e
// > a(floats(3, 4))
// > b(floats(3, 4))
// > c(floats(6))
// > d(floats(6))
// > e(longs(6))
// > b(floats(2))
#include <torch/extension.h>
std::tuple<torch::Tensor, torch::Tensor> a(torch::Tensor x) { return torch::sort(x, 1, /*descending=*/true); }
std::tuple<torch::Tensor, torch::Tensor> b(torch::Tensor x) { return x.topk(3, -1); }
torch::Tensor c(torch::Tensor x) { return x.argsort(); }
std::vector<torch::Tensor> d(torch::Tensor x) { auto t = torch::kthvalue(x, 2); return {std::get<0>(t), std::get<1>(t), x.median()}; }
torch::Tensor e(torch::Tensor x) { return std::get<0>(torch::_unique(x)); }
