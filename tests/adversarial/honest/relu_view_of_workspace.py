# Returns a view into the middle of a large workspace of its own.
import torch


class ModelNew(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.workspace = torch.zeros(4 << 20)

    def forward(self, x):
        place = self.workspace[1000:1000 + x.numel()].view(x.shape)
        return torch.clamp(x, min=0, out=place)
