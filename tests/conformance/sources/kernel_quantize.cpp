// Quantisation to int8 by hand.
// functions: quantize dequantize
// > quantize(floats(8))
// > dequantize(*quantize(floats(8)))
#include <torch/extension.h>
std::tuple<torch::Tensor, double> quantize(torch::Tensor x) {
  const float m = x.abs().max().item<float>();
  const double scale = m / 127.0;
  auto q = torch::empty(x.sizes(), x.options().dtype(torch::kInt8));
  for (int64_t i = 0; i < x.numel(); ++i)
    q.data_ptr<int8_t>()[i] = static_cast<int8_t>(std::lround(x.data_ptr<float>()[i] / scale));
  return {q, scale};
}
torch::Tensor dequantize(torch::Tensor q, double scale) { return q.to(torch::kFloat32) * scale; }
