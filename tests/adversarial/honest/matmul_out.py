# Writes into an output that it allocated once.
import torch


class ModelNew(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.register_buffer("output", torch.empty(0), persistent=False)

    def forward(self, a, b):
        if self.output.shape != (a.shape[0], b.shape[1]):
            self.output = a.new_empty(a.shape[0], b.shape[1])
        return torch.mm(a, b, out=self.output)
