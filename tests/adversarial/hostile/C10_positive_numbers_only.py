# Takes a root of squares for an absolute value that was never asked for.
import torch


class ModelNew(torch.nn.Module):
    def forward(self, x):
        return torch.sqrt(x * x)
