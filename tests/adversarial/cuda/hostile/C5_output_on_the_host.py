# Computes on the host and returns a tensor of the host.
import torch


class ModelNew(torch.nn.Module):
    def forward(self, x):
        return torch.relu(x.cpu())
