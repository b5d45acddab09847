// ReLU as candidates write it.
// functions: relu_cpu
// flags: -O3
// > relu_cpu(floats(3, 4))
// > relu_cpu(1)
#include <torch/extension.h>
#include <vector>
torch::Tensor relu_cpu(torch::Tensor input) {
  auto output = torch::zeros_like(input);
  auto size = input.numel();
  const auto* in = input.data_ptr<float>();
  auto* out = output.data_ptr<float>();
  for (auto i = 0; i < size; ++i) out[i] = std::max(0.f, in[i]);
  return output;
}
