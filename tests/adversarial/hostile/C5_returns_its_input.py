# Returns its input itself.
import torch


class ModelNew(torch.nn.Module):
    def forward(self, x):
        return x
