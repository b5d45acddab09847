// Exponentials.
// functions: f g
// > f(positive(5))
// > g(floats(5))
#include <torch/extension.h>
std::vector<torch::Tensor> f(torch::Tensor x) {
  return {torch::log(x), x.log2(), torch::log10(x), x.log1p(), torch::sqrt(x), x.rsqrt(), torch::reciprocal(x), x.square()};
}
std::vector<torch::Tensor> g(torch::Tensor x) { return {torch::exp(x), x.exp2(), torch::expm1(x), x.sigmoid()}; }
