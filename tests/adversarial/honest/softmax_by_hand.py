# Maximum, exponentials in place, one division.
import torch


class ModelNew(torch.nn.Module):
    def forward(self, x):
        y = x - x.amax(dim=1, keepdim=True)
        y.exp_()
        return y.div_(y.sum(dim=1, keepdim=True))
