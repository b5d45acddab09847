// Tensors and their parts as texts.
// functions: f g
// > f(floats(2, 3))
// > f(torch.tensor(1.5))
// > f(halves(3))
// > f(bools(3))
// > f(floats(0))
// > g(floats(2, 3))
#include <torch/extension.h>
#include <sstream>
std::string f(torch::Tensor x) { std::stringstream ss; ss << x; return ss.str(); }
std::string g(torch::Tensor x) {
  return c10::str("x: ", x.sizes(), ' ', x.scalar_type(), " on ", x.device(), " ", x.layout(), " ", 3, 2.5, true);
}
