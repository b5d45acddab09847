# A .cu file without torch's headers, called through ctypes on torch's stream.
import ctypes
import os

import torch
from torch.utils.cpp_extension import load

source = r"""
#include <cuda_runtime.h>

__global__ void relu_kernel(const float* in, float* out, long count) {
  long i = blockIdx.x * (long)blockDim.x + threadIdx.x;
  if (i < count)
    out[i] = in[i] > 0.0f ? in[i] : 0.0f;
}

extern "C" int relu_launch(const float* in, float* out, long count,
                           cudaStream_t stream) {
  relu_kernel<<<(unsigned)((count + 255) / 256), 256, 0, stream>>>(in, out,
                                                                  count);
  return (int)cudaGetLastError();
}
"""

path = os.path.join(os.getcwd(), "relu_launch.cu")
with open(path, "w") as file:
    file.write(source)

library = load(name="adversarial_cuda_launch", sources=[path],
               is_python_module=False)


class ModelNew(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.launch = ctypes.CDLL(library).relu_launch
        self.launch.argtypes = [ctypes.c_void_p, ctypes.c_void_p,
                                ctypes.c_long, ctypes.c_void_p]

    def forward(self, x):
        x = x.contiguous()
        output = torch.empty_like(x)
        status = self.launch(x.data_ptr(), output.data_ptr(), x.numel(),
                             torch.cuda.current_stream().cuda_stream)
        if status != 0:
            raise RuntimeError("the launch failed with %d" % status)
        return output
