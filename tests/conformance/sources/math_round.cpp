// Rounding and signs.
// functions: f
// > f(floats(8))
// > f(doubles(8) * 3)
#include <torch/extension.h>
std::vector<torch::Tensor> f(torch::Tensor x) {
  return {torch::floor(x), x.ceil(), torch::round(x), x.trunc(), torch::frac(x), x.abs(), torch::sign(x), -x, x.neg(), torch::abs(x)};
}
