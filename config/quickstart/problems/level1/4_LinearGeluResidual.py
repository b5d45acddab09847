import torch
import torch.nn as nn
import torch.nn.functional as F

tokens = 2048
features = 64


class Model(nn.Module):
    """A square linear layer with bias, GELU (by the error function), and the
    layer's own input added back."""

    def __init__(self, features):
        super().__init__()
        self.linear = nn.Linear(features, features)

    def forward(self, x):
        return x + F.gelu(self.linear(x))


def get_inputs():
    return [2.0 * torch.randn(tokens, features)]


def get_init_inputs():
    return [features]
