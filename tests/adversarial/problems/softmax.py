import torch
import torch.nn as nn


class Model(nn.Module):
    """A softmax so wide that every probability is below the tolerance."""

    def forward(self, x):
        return torch.softmax(x, dim=1)


rows = 4
columns = 65536


def get_inputs():
    return [torch.rand(rows, columns)]


def get_init_inputs():
    return []
