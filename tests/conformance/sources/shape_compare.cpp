// Sizes against each other.
// functions: equal slice vec
// > equal(floats(2, 3), floats(2, 3))
// > equal(floats(2, 3), floats(3, 2))
// > slice(floats(2, 3, 4))
// > vec(floats(2, 3))
#include <torch/extension.h>
bool equal(torch::Tensor x, torch::Tensor y) { return x.sizes() == y.sizes(); }
std::vector<int64_t> slice(torch::Tensor x) { return x.sizes().slice(1).vec(); }
torch::Tensor vec(torch::Tensor x) {
  std::vector<int64_t> shape(x.sizes().begin(), x.sizes().end());
  shape.push_back(2);
  return torch::ones(shape, x.options());
}
