# Mean and variance in one operator, the rest in place.
import torch


class ModelNew(torch.nn.Module):
    def __init__(self, width):
        super().__init__()
        self.weight = torch.nn.Parameter(torch.ones(width))
        self.bias = torch.nn.Parameter(torch.zeros(width))

    def forward(self, x):
        variance, mean = torch.var_mean(
            x, dim=-1, unbiased=False, keepdim=True)
        y = x - mean
        y.mul_(torch.rsqrt(variance + 1e-5))
        return y.mul_(self.weight).add_(self.bias)
