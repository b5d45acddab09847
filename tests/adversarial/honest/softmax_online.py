# One pass over chunks that corrects its sum whenever the maximum grows.
import torch


class ModelNew(torch.nn.Module):
    def forward(self, x):
        largest = torch.full((x.shape[0], 1), -float("inf"))
        total = torch.zeros(x.shape[0], 1)
        for chunk in x.split(16384, dim=1):
            new = torch.maximum(largest, chunk.amax(dim=1, keepdim=True))
            total = total * torch.exp(largest - new)
            total = total + torch.exp(chunk - new).sum(dim=1, keepdim=True)
            largest = new
        return torch.exp(x - largest) / total
