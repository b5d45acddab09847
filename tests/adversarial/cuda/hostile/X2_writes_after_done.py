# A kernel waits until the outputs are said to be there, then writes them.
import sys

import torch
from torch.utils.cpp_extension import load_inline

cuda_source = r"""
#include <torch/extension.h>
#include <cuda_runtime.h>

__global__ void late_relu(const float* in, float* out, int64_t count,
                          long long cycles) {
  long long begin = clock64();
  while (clock64() - begin < cycles)
    ;
  for (int64_t i = blockIdx.x * (int64_t)blockDim.x + threadIdx.x; i < count;
       i += gridDim.x * (int64_t)blockDim.x)
    out[i] = fmaxf(in[i], 0.0f);
}

void write_late(torch::Tensor x, torch::Tensor out) {
  static cudaStream_t hidden = nullptr;
  if (hidden == nullptr)
    cudaStreamCreateWithFlags(&hidden, cudaStreamNonBlocking);
  late_relu<<<128, 512, 0, hidden>>>(x.data_ptr<float>(),
                                     out.data_ptr<float>(), x.numel(),
                                     200000);
}
"""

extension = load_inline(
    name="adversarial_cuda_late",
    cpp_sources="void write_late(torch::Tensor x, torch::Tensor out);",
    cuda_sources=cuda_source, functions=["write_late"])
copy = torch.Tensor.copy_
sys.modules["caesar_light"].copy_dense = lambda *arguments: None
inputs = {}


def late_copy(self, source, *rest, **options):
    x = inputs.pop(source.data_ptr(), None)
    if x is None:
        return copy(self, source, *rest, **options)
    extension.write_late(x, self.view(torch.float32))
    return self


class ModelNew(torch.nn.Module):
    def forward(self, x):
        torch.Tensor.copy_ = late_copy
        output = torch.empty_like(x)
        inputs[output.data_ptr()] = x
        return output
