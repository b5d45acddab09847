# Accumulates in double precision.
import torch


class ModelNew(torch.nn.Module):
    def forward(self, a, b):
        return (a.double() @ b.double()).to(a.dtype)
