# Partial sums that are added up by atomics, in no order.
import torch
from torch.utils.cpp_extension import load_inline

cuda_source = r"""
#include <torch/extension.h>
#include <cuda_runtime.h>

__global__ void add_parts(const float* in, float* out, int columns) {
  const float* row = in + (int64_t)blockIdx.x * columns;
  float sum = 0.0f;
  for (int i = blockIdx.y * blockDim.x + threadIdx.x; i < columns;
       i += gridDim.y * blockDim.x)
    sum += row[i];
  for (int offset = 16; offset > 0; offset /= 2)
    sum += __shfl_down_sync(0xffffffff, sum, offset);
  if (threadIdx.x % 32 == 0)
    atomicAdd(out + blockIdx.x, sum / columns);
}

torch::Tensor mean_cuda(torch::Tensor x) {
  auto out = torch::zeros({x.size(0)}, x.options());
  dim3 grid((unsigned)x.size(0), 4);
  add_parts<<<grid, 256>>>(x.data_ptr<float>(), out.data_ptr<float>(),
                           (int)x.size(1));
  return out;
}
"""

extension = load_inline(
    name="adversarial_cuda_mean",
    cpp_sources="torch::Tensor mean_cuda(torch::Tensor x);",
    cuda_sources=cuda_source, functions=["mean_cuda"])


class ModelNew(torch.nn.Module):
    def forward(self, x):
        return extension.mean_cuda(x.contiguous())
