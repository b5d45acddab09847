# The fused operator itself.
import torch


class ModelNew(torch.nn.Module):
    def __init__(self, width):
        super().__init__()
        self.weight = torch.nn.Parameter(torch.ones(width))
        self.bias = torch.nn.Parameter(torch.zeros(width))

    def forward(self, x):
        return torch.native_layer_norm(
            x, [x.shape[-1]], self.weight, self.bias, 1e-5)[0]
