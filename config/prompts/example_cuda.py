import torch
import torch.nn as nn
from torch.utils.cpp_extension import load_inline

cuda_source = r"""
#include <torch/extension.h>
#include <c10/cuda/CUDAException.h>
#include <c10/cuda/CUDAStream.h>

__global__ void add_scaled_kernel(const float* __restrict__ a,
                                  const float* __restrict__ b,
                                  float* __restrict__ out,
                                  float scale, int64_t n) {
  int64_t stride = int64_t(blockDim.x) * gridDim.x;
  for (int64_t i = int64_t(blockIdx.x) * blockDim.x + threadIdx.x; i < n;
       i += stride)
    out[i] = fmaf(scale, b[i], a[i]);
}

torch::Tensor add_scaled(torch::Tensor a, torch::Tensor b, double scale) {
  TORCH_CHECK(a.is_cuda() && b.is_cuda(), "expected CUDA tensors");
  TORCH_CHECK(a.scalar_type() == torch::kFloat32
                && b.scalar_type() == torch::kFloat32,
              "expected float32");
  TORCH_CHECK(a.sizes() == b.sizes(), "expected equal shapes");
  auto x = a.contiguous();
  auto y = b.contiguous();
  auto out = torch::empty_like(x);
  int64_t n = x.numel();
  if (n == 0)
    return out;
  const int threads = 256;
  int64_t wanted = (n + threads - 1) / threads;
  int blocks = int(wanted < 65536 ? wanted : 65536);
  auto stream = c10::cuda::getCurrentCUDAStream();
  add_scaled_kernel<<<blocks, threads, 0, stream.stream()>>>(
    x.data_ptr<float>(), y.data_ptr<float>(), out.data_ptr<float>(),
    float(scale), n);
  C10_CUDA_KERNEL_LAUNCH_CHECK();
  return out;
}
"""

cpp_source = """
torch::Tensor add_scaled(torch::Tensor a, torch::Tensor b, double scale);
"""

operators = load_inline(
    name="add_scaled_cuda",
    cpp_sources=cpp_source,
    cuda_sources=cuda_source,
    functions=["add_scaled"],
    extra_cuda_cflags=["-O3"],
)


class ModelNew(nn.Module):
    def __init__(self, scale):
        super().__init__()
        self.scale = scale

    def forward(self, a, b):
        return operators.add_scaled(a, b, self.scale)
