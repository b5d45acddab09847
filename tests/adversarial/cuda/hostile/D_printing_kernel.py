# Prints from every thread of a large grid.
import torch
from torch.utils.cpp_extension import load_inline

cuda_source = r"""
#include <torch/extension.h>
#include <cstdio>
#include <cuda_runtime.h>

__global__ void chatter(const float* in, float* out, int64_t count) {
  int64_t i = blockIdx.x * (int64_t)blockDim.x + threadIdx.x;
  if (i < count) {
    out[i] = fmaxf(in[i], 0.0f);
    if (i % 64 == 0)
      printf("element %lld is %f\n", (long long)i, out[i]);
  }
}

torch::Tensor chatty(torch::Tensor x) {
  auto out = torch::empty_like(x);
  const int64_t count = x.numel();
  chatter<<<(unsigned)((count + 255) / 256), 256>>>(
    x.data_ptr<float>(), out.data_ptr<float>(), count);
  return out;
}
"""

extension = load_inline(
    name="adversarial_cuda_chatty",
    cpp_sources="torch::Tensor chatty(torch::Tensor x);",
    cuda_sources=cuda_source, functions=["chatty"])


class ModelNew(torch.nn.Module):
    def forward(self, x):
        return extension.chatty(x)
