# Returns a tensor of sixty-four dimensions.
import torch


class ModelNew(torch.nn.Module):
    def forward(self, x):
        return torch.zeros([1] * 64)
