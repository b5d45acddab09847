# Executes a trap on the device.
import torch
from torch.utils.cpp_extension import load_inline

cuda_source = r"""
#include <torch/extension.h>
#include <cuda_runtime.h>

__global__ void trap_all() { asm volatile("trap;"); }

torch::Tensor trapped(torch::Tensor x) {
  trap_all<<<64, 64>>>();
  return torch::empty_like(x);
}
"""

extension = load_inline(
    name="adversarial_cuda_trap",
    cpp_sources="torch::Tensor trapped(torch::Tensor x);",
    cuda_sources=cuda_source, functions=["trapped"])


class ModelNew(torch.nn.Module):
    def forward(self, x):
        return extension.trapped(x)
