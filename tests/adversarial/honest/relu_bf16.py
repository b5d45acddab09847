# bf16 throughout, as the problem asks.
import torch


class ModelNew(torch.nn.Module):
    def forward(self, x):
        return torch.maximum(x, torch.zeros((), dtype=x.dtype))
