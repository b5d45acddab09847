// Nested lists, ragged ones, kinds of numbers.
// functions: a b c d e f g
// > a()
// > b()
// > c()
// > d()
// > e()
// > g()
// > f([1, 2], [0.5])
#include <torch/extension.h>
torch::Tensor a() { return torch::tensor({{1.5, 2.0}, {3.0, 4.0}}); }
torch::Tensor b() { return torch::tensor({{1, 2}, {3}}); }
torch::Tensor c() { return torch::tensor({1.0, 2.0}, torch::dtype(torch::kFloat64).requires_grad(true)); }
torch::Tensor d() { return torch::tensor({true, false}); }
torch::Tensor e() { return torch::tensor({300}, torch::kByte); }
std::vector<torch::Tensor> f(std::vector<int64_t> i, std::vector<double> d) {
  return {torch::tensor(i), torch::tensor(d), torch::tensor(i, torch::kInt32), torch::tensor(std::vector<float>{1.f}), torch::tensor(at::IntArrayRef(i)), torch::tensor({})};
}
torch::Tensor g() { return torch::tensor({{{1, 2}}, {{3}}}); }
