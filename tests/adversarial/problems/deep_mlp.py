import torch
import torch.nn as nn


class Model(nn.Module):
    """So deep that its biases decide: inputs hardly change the output."""

    def __init__(self, width, depth):
        super().__init__()
        layers = []
        for _ in range(depth):
            layers += [nn.Linear(width, width), nn.ReLU()]
        layers.append(nn.Linear(width, width))
        self.layers = nn.Sequential(*layers)

    def forward(self, x):
        return self.layers(x)


batch = 16
width = 64
depth = 20


def get_inputs():
    return [torch.rand(batch, width)]


def get_init_inputs():
    return [width, depth]
