// Trigonometry.
// functions: f
// > f(floats(6))
#include <torch/extension.h>
std::vector<torch::Tensor> f(torch::Tensor x) {
  return {torch::sin(x), x.cos(), torch::tan(x), torch::tanh(x), x.sinh(), torch::cosh(x),
          torch::atan(x), torch::asin(x / 4), torch::acos(x / 4), torch::atan2(x, x + 1), torch::erf(x)};
}
