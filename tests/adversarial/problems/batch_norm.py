import torch
import torch.nn as nn


class Model(nn.Module):
    """A batch norm in training mode: it counts and it remembers."""

    def __init__(self, features):
        super().__init__()
        self.norm = nn.BatchNorm2d(features)

    def forward(self, x):
        return self.norm(x)


batch = 16
features = 32
side = 24


def get_inputs():
    return [torch.rand(batch, features, side, side)]


def get_init_inputs():
    return [features]
