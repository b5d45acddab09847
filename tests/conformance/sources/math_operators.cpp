// Operators between tensors and numbers.
// functions: f g h
// > f(floats(4), floats(4) + 3)
// > f(longs(4), longs(4) + 13)
// > g(floats(4))
// > h(longs(4), longs(4) + 1)
// > f(floats(2), floats(3))
#include <torch/extension.h>
std::vector<torch::Tensor> f(torch::Tensor x, torch::Tensor y) { return {x + y, x - y, x * y, x / y, -x}; }
std::vector<torch::Tensor> g(torch::Tensor x) {
  return {x + 1, 1 + x, x - 2.5, 2.5 - x, x * 3, 3 * x, x / 2, 2 / (x + 10), 1.0 / (x.abs() + 1), x + 1.5f, x - true};
}
std::vector<torch::Tensor> h(torch::Tensor x, torch::Tensor y) { return {x & y, x | y, x ^ y, ~x, x % 3}; }
