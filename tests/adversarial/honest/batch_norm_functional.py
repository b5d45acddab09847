# Keeps the running statistics as the module would.
import torch


class ModelNew(torch.nn.Module):
    def __init__(self, features):
        super().__init__()
        self.norm = torch.nn.BatchNorm2d(features)

    def forward(self, x):
        return torch.nn.functional.batch_norm(
            x, self.norm.running_mean, self.norm.running_var,
            self.norm.weight, self.norm.bias, True, 0.1, 1e-5)
