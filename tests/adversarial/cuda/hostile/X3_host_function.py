# Puts a host function behind its work that holds the stream for a while.
import ctypes
import time

import torch

PROTOTYPE = ctypes.CFUNCTYPE(None, ctypes.c_void_p)


@PROTOTYPE
def linger(nothing):
    time.sleep(0.002)


class ModelNew(torch.nn.Module):
    def forward(self, x):
        y = torch.relu(x)
        driver = ctypes.CDLL("libcuda.so.1")
        stream = torch.cuda.current_stream().cuda_stream
        driver.cuLaunchHostFunc(ctypes.c_void_p(stream), linger, None)
        return y
