// Tuples and pairs as results and arguments.
// functions: a b c d
// > a(floats(2))
// > b((1, 2.5))
// > b((1,))
// > c(floats(2, 3))
// > d((floats(2), 3))
#include <torch/extension.h>
std::tuple<torch::Tensor, int64_t, double> a(torch::Tensor x) { return {x * 2, x.numel(), 1.5}; }
std::pair<double, int> b(std::pair<int, double> p) { return {p.second, p.first}; }
std::tuple<torch::Tensor, torch::Tensor, torch::Tensor> c(torch::Tensor x) { return std::make_tuple(x, x.sum(), x.t()); }
torch::Tensor d(std::tuple<torch::Tensor, int> t) { return std::get<0>(t) + std::get<1>(t); }
