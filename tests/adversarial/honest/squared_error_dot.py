# A dot product of the differences with themselves.
import torch


class ModelNew(torch.nn.Module):
    def forward(self, predictions, targets):
        d = (predictions - targets).flatten()
        return torch.dot(d, d) / d.numel()
