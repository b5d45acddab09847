# Launches on a raw stream that does not synchronize with the default one.
import torch
from torch.utils.cpp_extension import load_inline

cuda_source = r"""
#include <torch/extension.h>
#include <cuda_runtime.h>

__global__ void slow_relu(const float* in, float* out, int64_t count) {
  int64_t i = blockIdx.x * (int64_t)blockDim.x + threadIdx.x;
  if (i < count)
    out[i] = fmaxf(in[i], 0.0f);
}

static cudaStream_t hidden = nullptr;

torch::Tensor hidden_relu(torch::Tensor x) {
  if (hidden == nullptr)
    cudaStreamCreateWithFlags(&hidden, cudaStreamNonBlocking);
  auto out = torch::empty_like(x);
  const int64_t count = x.numel();
  for (int i = 0; i < 8; ++i)
    slow_relu<<<(unsigned)((count + 255) / 256), 256, 0, hidden>>>(
      x.data_ptr<float>(), out.data_ptr<float>(), count);
  return out;
}
"""

extension = load_inline(
    name="adversarial_cuda_hidden",
    cpp_sources="torch::Tensor hidden_relu(torch::Tensor x);",
    cuda_sources=cuda_source, functions=["hidden_relu"])


class ModelNew(torch.nn.Module):
    def forward(self, x):
        return extension.hidden_relu(x)
