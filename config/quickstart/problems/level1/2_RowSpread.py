import torch
import torch.nn as nn

rows = 512
columns = 4096
eps = 1e-6


class Model(nn.Module):
    """How far the values of each row lie from the row's mean: the square root
    of their mean squared distance. One number a row."""

    def __init__(self, eps):
        super().__init__()
        self.eps = eps

    def forward(self, x):
        centred = x - x.mean(dim=1, keepdim=True)
        return torch.sqrt((centred * centred).mean(dim=1) + self.eps)


def get_inputs():
    # Every row has a scale and an offset of its own.
    scale = 0.5 + 2.0 * torch.rand(rows, 1)
    offset = torch.randn(rows, 1)
    return [scale * torch.randn(rows, columns) + offset]


def get_init_inputs():
    return [eps]
