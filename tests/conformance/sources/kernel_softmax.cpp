// A row softmax by loops.
// functions: softmax_forward
// > softmax_forward(floats(3, 5))
// > softmax_forward(floats(3))
#include <torch/extension.h>
#include <cmath>
#include <limits>
torch::Tensor softmax_forward(const torch::Tensor& input) {
  TORCH_CHECK(input.dim() == 2, "softmax_forward: expected a 2D tensor, got ", input.dim(), "D");
  auto x = input.contiguous();
  auto out = torch::empty({x.size(0), x.size(1)}, x.options());
  const int rows = static_cast<int>(x.size(0)), cols = static_cast<int>(x.size(1));
  for (int r = 0; r < rows; ++r) {
    const float* src = x.data_ptr<float>() + r * cols;
    float* dst = out.data_ptr<float>() + r * cols;
    float mx = -std::numeric_limits<float>::infinity(), sum = 0.f;
    for (int c = 0; c < cols; ++c) mx = std::fmax(mx, src[c]);
    for (int c = 0; c < cols; ++c) sum += (dst[c] = std::exp(src[c] - mx));
    for (int c = 0; c < cols; ++c) dst[c] /= sum;
  }
  return out;
}
