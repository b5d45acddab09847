# Draws the same weights in the same order without torch.nn's classes.
import math

import torch


class ModelNew(torch.nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        bound = 1 / math.sqrt(in_features)
        weight = torch.empty(out_features, in_features)
        bias = torch.empty(out_features)
        torch.nn.init.kaiming_uniform_(weight, a=math.sqrt(5))
        torch.nn.init.uniform_(bias, -bound, bound)
        self.weight = torch.nn.Parameter(weight)
        self.bias = torch.nn.Parameter(bias)

    def forward(self, x):
        y = torch.nn.functional.linear(x, self.weight, self.bias)
        return torch.nn.functional.gelu(y)
