# Writes where nothing is mapped.
import torch
from torch.utils.cpp_extension import load_inline

cuda_source = r"""
#include <torch/extension.h>
#include <cuda_runtime.h>

__global__ void write_nowhere(float* out) {
  out[threadIdx.x + (1ll << 40)] = 1.0f;
}

torch::Tensor illegal(torch::Tensor x) {
  auto out = torch::empty_like(x);
  write_nowhere<<<1, 32>>>(out.data_ptr<float>());
  return out;
}
"""

extension = load_inline(
    name="adversarial_cuda_illegal",
    cpp_sources="torch::Tensor illegal(torch::Tensor x);",
    cuda_sources=cuda_source, functions=["illegal"])


class ModelNew(torch.nn.Module):
    def forward(self, x):
        return extension.illegal(x)
