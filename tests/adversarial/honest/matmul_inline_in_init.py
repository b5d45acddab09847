# Compiles its C++ only when the model is constructed.
import torch
from torch.utils.cpp_extension import load_inline

source = r"""
torch::Tensor multiply(torch::Tensor a, torch::Tensor b) {
  TORCH_CHECK(a.size(1) == b.size(0), "the inner sizes differ");
  const int64_t rows = a.size(0), inner = a.size(1), columns = b.size(1);
  auto c = torch::zeros({rows, columns}, a.options());
  const float* x = a.data_ptr<float>();
  const float* y = b.data_ptr<float>();
  float* z = c.data_ptr<float>();
  for (int64_t i = 0; i < rows; ++i)
    for (int64_t k = 0; k < inner; ++k) {
      const float left = x[i * inner + k];
      for (int64_t j = 0; j < columns; ++j)
        z[i * columns + j] += left * y[k * columns + j];
    }
  return c;
}
"""


class ModelNew(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.extension = load_inline(
            name="adversarial_matmul", cpp_sources=source,
            functions=["multiply"], extra_cflags=["-O3"])

    def forward(self, a, b):
        return self.extension.multiply(a.contiguous(), b.contiguous())
