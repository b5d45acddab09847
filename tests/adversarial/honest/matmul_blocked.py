# By blocks of the inner dimension, added up in place on its own output.
import torch


class ModelNew(torch.nn.Module):
    def __init__(self, block=64):
        super().__init__()
        self.block = block

    def forward(self, a, b):
        output = torch.zeros(a.shape[0], b.shape[1], dtype=a.dtype)
        for k in range(0, a.shape[1], self.block):
            output.addmm_(a[:, k:k + self.block], b[k:k + self.block])
        return output
