// Comparisons.
// functions: f g h
// > f(floats(4), floats(4).flip(0))
// > g(floats(4))
// > h(bools(4), bools(4).flip(0))
#include <torch/extension.h>
std::vector<torch::Tensor> f(torch::Tensor x, torch::Tensor y) {
  return {x < y, x <= y, x > y, x >= y, x == y, x != y, torch::eq(x, y), x.gt(y), torch::isclose(x, y)};
}
std::vector<torch::Tensor> g(torch::Tensor x) { return {x > 0, x <= 0.5, 0 < x, x == 1.5, x.ne(0)}; }
std::vector<torch::Tensor> h(torch::Tensor x, torch::Tensor y) {
  return {torch::logical_and(x, y), x.logical_or(y), torch::logical_not(x), x.logical_xor(y), x & y};
}
