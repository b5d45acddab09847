# Tensor cores, because the problem is in half precision.
import torch


class ModelNew(torch.nn.Module):
    def forward(self, a, b):
        return torch.mm(b.t(), a.t()).t().contiguous()
