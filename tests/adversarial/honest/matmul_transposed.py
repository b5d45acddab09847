# Computes the transposed product; the output is dense, but column by column.
import torch


class ModelNew(torch.nn.Module):
    def forward(self, a, b):
        return torch.mm(b.t(), a.t()).t()
