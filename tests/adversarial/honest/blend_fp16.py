# Half precision, with one rounding instead of three.
import torch


class ModelNew(torch.nn.Module):
    def __init__(self, weight):
        super().__init__()
        self.weight = weight

    def forward(self, x, y):
        return torch.lerp(x.float(), y.float(), self.weight).to(x.dtype)
