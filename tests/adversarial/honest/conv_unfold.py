# As a matrix product over patches, with the weights reshaped once.
import torch


class ModelNew(torch.nn.Module):
    def __init__(self, in_channels, out_channels, kernel_size):
        super().__init__()
        self.conv = torch.nn.Conv2d(in_channels, out_channels, kernel_size)
        self.size = kernel_size
        self.flat = None

    def forward(self, x):
        if self.flat is None:
            self.flat = self.conv.weight.flatten(1).contiguous()
        patches = torch.nn.functional.unfold(x, self.size)
        y = torch.matmul(self.flat, patches)
        y += self.conv.bias.view(1, -1, 1)
        height = x.shape[2] - self.size + 1
        return y.view(x.shape[0], -1, height, x.shape[3] - self.size + 1)
