// GELU by tensors and by loops.
// functions: tensors loops
// > tensors(floats(6))
// > loops(floats(6))
#include <torch/extension.h>
#include <cmath>
torch::Tensor tensors(torch::Tensor x) {
  return 0.5 * x * (1.0 + torch::tanh(std::sqrt(2.0 / M_PI) * (x + 0.044715 * torch::pow(x, 3))));
}
torch::Tensor loops(torch::Tensor x) {
  auto y = torch::empty_like(x);
  auto in = x.data_ptr<float>();
  auto out = y.data_ptr<float>();
  for (int64_t i = 0; i < x.numel(); i++) out[i] = 0.5f * in[i] * (1.0f + erff(in[i] * float(M_SQRT1_2)));
  return y;
}
