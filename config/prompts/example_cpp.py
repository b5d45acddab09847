import torch
import torch.nn as nn
from torch.utils.cpp_extension import load_inline

cpp_source = r"""
#include <torch/extension.h>

torch::Tensor add_scaled(torch::Tensor a, torch::Tensor b, double scale) {
  TORCH_CHECK(a.scalar_type() == torch::kFloat32
                && b.scalar_type() == torch::kFloat32,
              "expected float32");
  TORCH_CHECK(a.sizes() == b.sizes(), "expected equal shapes");
  auto x = a.contiguous();
  auto y = b.contiguous();
  auto out = torch::empty_like(x);
  const float* p = x.data_ptr<float>();
  const float* q = y.data_ptr<float>();
  float* r = out.data_ptr<float>();
  const float s = static_cast<float>(scale);
  const int64_t n = x.numel();
#pragma omp parallel for simd schedule(static) if (n > 65536)
  for (int64_t i = 0; i < n; ++i)
    r[i] = p[i] + s * q[i];
  return out;
}
"""

operators = load_inline(
    name="add_scaled_cpp",
    cpp_sources=cpp_source,
    functions=["add_scaled"],
    extra_cflags=["-O3", "-march=native", "-fopenmp"],
    extra_ldflags=["-fopenmp"],
)


class ModelNew(nn.Module):
    def __init__(self, scale):
        super().__init__()
        self.scale = scale

    def forward(self, a, b):
        return operators.add_scaled(a, b, self.scale)
