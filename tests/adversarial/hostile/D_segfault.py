# Writes to address zero.
import ctypes

import torch


class ModelNew(torch.nn.Module):
    def forward(self, x):
        ctypes.memset(0, 0, 1)
