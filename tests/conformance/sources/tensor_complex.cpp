// Complex tensors without complex numbers.
// functions: f
// > f(floats(4))
#include <torch/extension.h>
std::vector<torch::Tensor> f(torch::Tensor x) {
  auto c = torch::complex(x, x * 2);
  return {torch::real(c).clone(), torch::imag(c).clone(), torch::abs(c), c * 2, torch::view_as_real(c)};
}
