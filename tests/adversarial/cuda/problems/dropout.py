import torch
import torch.nn as nn


class Model(nn.Module):
    """A linear layer whose outputs are dropped at random."""

    def __init__(self, in_features, out_features, p):
        super().__init__()
        self.linear = nn.Linear(in_features, out_features)
        self.dropout = nn.Dropout(p)

    def forward(self, x):
        return self.dropout(self.linear(x))


batch = 2048
in_features = 1024
out_features = 2048
p = 0.2


def get_inputs():
    return [torch.rand(batch, in_features)]


def get_init_inputs():
    return [in_features, out_features, p]
