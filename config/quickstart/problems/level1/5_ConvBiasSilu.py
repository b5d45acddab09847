import torch
import torch.nn as nn
import torch.nn.functional as F

images = 24
size = 64
channels_in = 3
channels_out = 16


class Model(nn.Module):
    """The first layer of a network on small pictures: a 3 x 3 convolution that
    keeps their size, a bias per channel, and SiLU."""

    def __init__(self, channels_in, channels_out):
        super().__init__()
        self.conv = nn.Conv2d(
            channels_in, channels_out, kernel_size=3, padding=1, bias=False
        )
        self.bias = nn.Parameter(0.5 * torch.randn(channels_out, 1, 1))

    def forward(self, x):
        return F.silu(self.conv(x) + self.bias)


def get_inputs():
    return [torch.randn(images, channels_in, size, size)]


def get_init_inputs():
    return [channels_in, channels_out]
