# Several kernels and functions in one source, with templates.
import torch
from torch.utils.cpp_extension import load_inline

cuda_source = r"""
#include <torch/extension.h>
#include <cuda_runtime.h>

template <typename scalar>
__global__ void copy_kernel(const scalar* in, scalar* out, int64_t count) {
  int64_t i = blockIdx.x * (int64_t)blockDim.x + threadIdx.x;
  if (i < count)
    out[i] = in[i];
}

template <typename scalar>
__global__ void clip_kernel(scalar* data, int64_t count) {
  int64_t i = blockIdx.x * (int64_t)blockDim.x + threadIdx.x;
  if (i < count && data[i] < scalar(0))
    data[i] = scalar(0);
}

static int blocks_for(int64_t count) { return (int)((count + 511) / 512); }

torch::Tensor copied(torch::Tensor x) {
  auto out = torch::empty_like(x);
  copy_kernel<float><<<blocks_for(x.numel()), 512>>>(
    x.data_ptr<float>(), out.data_ptr<float>(), x.numel());
  return out;
}

void clip(torch::Tensor x) {
  clip_kernel<float><<<blocks_for(x.numel()), 512>>>(x.data_ptr<float>(),
                                                     x.numel());
}
"""

extension = load_inline(
    name="adversarial_cuda_two",
    cpp_sources=["torch::Tensor copied(torch::Tensor x);",
                 "void clip(torch::Tensor x);"],
    cuda_sources=[cuda_source], functions=["copied", "clip"])


class ModelNew(torch.nn.Module):
    def forward(self, x):
        y = extension.copied(x)
        extension.clip(y)
        return y
