# Launches a kernel that never ends on the stream that everybody waits for.
import torch
from torch.utils.cpp_extension import load_inline

cuda_source = r"""
#include <torch/extension.h>
#include <cuda_runtime.h>

__global__ void forever(volatile float* out) {
  while (out[0] != 12345.0f)
    ;
}

torch::Tensor endless(torch::Tensor x) {
  auto out = torch::zeros_like(x);
  forever<<<256, 256>>>(out.data_ptr<float>());
  return out;
}
"""

extension = load_inline(
    name="adversarial_cuda_endless",
    cpp_sources="torch::Tensor endless(torch::Tensor x);",
    cuda_sources=cuda_source, functions=["endless"])


class ModelNew(torch.nn.Module):
    def forward(self, x):
        return extension.endless(x)
