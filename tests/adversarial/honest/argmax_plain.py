# What one writes first.
import torch


class ModelNew(torch.nn.Module):
    def forward(self, x):
        return x.argmax(dim=1)
