# In place on its own intermediate.
import torch


class ModelNew(torch.nn.Module):
    def __init__(self, weight):
        super().__init__()
        self.weight = weight

    def forward(self, x, y):
        return (x * (1 - self.weight)).add_(y, alpha=self.weight)
