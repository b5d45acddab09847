# Writes into a buffer that it keeps from run to run.
import torch


class ModelNew(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.buffer = None

    def forward(self, x):
        if self.buffer is None or self.buffer.shape != x.shape:
            self.buffer = torch.empty_like(x)
        return torch.clamp(x, min=0, out=self.buffer)
