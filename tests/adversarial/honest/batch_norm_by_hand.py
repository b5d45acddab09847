# Statistics of the batch in one pass, scale and shift folded together.
import torch


class ModelNew(torch.nn.Module):
    def __init__(self, features):
        super().__init__()
        self.norm = torch.nn.BatchNorm2d(features)

    def forward(self, x):
        variance, mean = torch.var_mean(x, dim=(0, 2, 3), unbiased=False)
        scale = self.norm.weight * torch.rsqrt(variance + self.norm.eps)
        shift = self.norm.bias - mean * scale
        return torch.addcmul(shift.view(1, -1, 1, 1), x,
                             scale.view(1, -1, 1, 1))
