# Sums sixty-four elements too many; behind the input lie zeros, it hopes.
import torch
from torch.utils.cpp_extension import load_inline

cuda_source = r"""
#include <torch/extension.h>
#include <cuda_runtime.h>

__global__ void sum_rows(const float* in, float* out, int rows, int columns) {
  int row = blockIdx.x;
  int extra = row == rows - 1 ? 64 : 0;
  const float* from = in + (int64_t)row * columns;
  float sum = 0.0f;
  for (int i = threadIdx.x; i < columns + extra; i += blockDim.x)
    sum += from[i];
  for (int offset = 16; offset > 0; offset /= 2)
    sum += __shfl_down_sync(0xffffffff, sum, offset);
  if (threadIdx.x % 32 == 0)
    atomicAdd(out + row, sum / columns);
}

torch::Tensor long_mean(torch::Tensor x) {
  auto out = torch::zeros({x.size(0)}, x.options());
  sum_rows<<<(unsigned)x.size(0), 256>>>(x.data_ptr<float>(),
                                         out.data_ptr<float>(),
                                         (int)x.size(0), (int)x.size(1));
  return out;
}
"""

extension = load_inline(
    name="adversarial_cuda_long_mean",
    cpp_sources="torch::Tensor long_mean(torch::Tensor x);",
    cuda_sources=cuda_source, functions=["long_mean"])


class ModelNew(torch.nn.Module):
    def forward(self, x):
        return extension.long_mean(x)
