# Compiles vectorised code when the model is constructed, for its own stream.
import torch
from torch.utils.cpp_extension import load_inline

cuda_source = r"""
#include <torch/extension.h>
#include <ATen/cuda/CUDAContext.h>
#include <cuda_runtime.h>

__global__ void relu_four(const float4* in, float4* out, int64_t count) {
  int64_t step = gridDim.x * (int64_t)blockDim.x;
  for (int64_t i = blockIdx.x * (int64_t)blockDim.x + threadIdx.x; i < count;
       i += step) {
    float4 v = in[i];
    v.x = fmaxf(v.x, 0.0f);
    v.y = fmaxf(v.y, 0.0f);
    v.z = fmaxf(v.z, 0.0f);
    v.w = fmaxf(v.w, 0.0f);
    out[i] = v;
  }
}

torch::Tensor relu_four_cuda(torch::Tensor x) {
  TORCH_CHECK(x.is_cuda(), "a CUDA tensor is expected");
  TORCH_CHECK(x.numel() % 4 == 0, "a multiple of four is expected");
  auto out = torch::empty_like(x);
  relu_four<<<2048, 256, 0, at::cuda::getCurrentCUDAStream()>>>(
    reinterpret_cast<const float4*>(x.data_ptr<float>()),
    reinterpret_cast<float4*>(out.data_ptr<float>()), x.numel() / 4);
  return out;
}
"""


class ModelNew(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.extension = load_inline(
            name="adversarial_cuda_relu_four",
            cpp_sources="torch::Tensor relu_four_cuda(torch::Tensor x);",
            cuda_sources=cuda_source, functions=["relu_four_cuda"],
            extra_cuda_cflags=["-O3", "--use_fast_math"])

    def forward(self, x):
        return self.extension.relu_four_cuda(x.contiguous())
