# Adds to the same numbers from many threads without atomics.
import torch
from torch.utils.cpp_extension import load_inline

cuda_source = r"""
#include <torch/extension.h>
#include <cuda_runtime.h>

__global__ void race(const float* in, volatile float* out, int columns) {
  const float* from = in + (int64_t)blockIdx.x * columns;
  for (int i = threadIdx.x; i < columns; i += blockDim.x)
    out[blockIdx.x] = out[blockIdx.x] + from[i] / columns;
}

torch::Tensor racing_mean(torch::Tensor x) {
  auto out = torch::zeros({x.size(0)}, x.options());
  race<<<(unsigned)x.size(0), 64>>>(x.data_ptr<float>(),
                                    out.data_ptr<float>(), (int)x.size(1));
  return out;
}
"""

extension = load_inline(
    name="adversarial_cuda_race",
    cpp_sources="torch::Tensor racing_mean(torch::Tensor x);",
    cuda_sources=cuda_source, functions=["racing_mean"])


class ModelNew(torch.nn.Module):
    def forward(self, x):
        return extension.racing_mean(x)
