# Loads its C function where it builds it: inside the constructor.
import ctypes
import os

import torch
from torch.utils.cpp_extension import load

source = r"""
extern "C" void positive(const float* from, float* to, long count) {
  for (long i = 0; i < count; ++i)
    to[i] = from[i] > 0.0f ? from[i] : 0.0f;
}
"""


class ModelNew(torch.nn.Module):
    def __init__(self):
        super().__init__()
        path = os.path.join(os.getcwd(), "positive.cpp")
        with open(path, "w") as file:
            file.write(source)
        library = load(name="adversarial_positive", sources=[path],
                       extra_cflags=["-O3"], is_python_module=False)
        self.positive = ctypes.CDLL(library).positive
        self.positive.argtypes = [
            ctypes.c_void_p, ctypes.c_void_p, ctypes.c_long]

    def forward(self, x):
        x = x.contiguous()
        output = torch.empty_like(x)
        self.positive(x.data_ptr(), output.data_ptr(), x.numel())
        return output
