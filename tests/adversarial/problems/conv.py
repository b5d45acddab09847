import torch
import torch.nn as nn


class Model(nn.Module):
    """A convolution of a small batch of images."""

    def __init__(self, in_channels, out_channels, kernel_size):
        super().__init__()
        self.conv = nn.Conv2d(in_channels, out_channels, kernel_size)

    def forward(self, x):
        return self.conv(x)


batch = 4
in_channels = 8
out_channels = 16
kernel_size = 3
height = 32
width = 32


def get_inputs():
    return [torch.rand(batch, in_channels, height, width)]


def get_init_inputs():
    return [in_channels, out_channels, kernel_size]
