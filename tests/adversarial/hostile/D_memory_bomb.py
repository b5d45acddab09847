# Takes memory until there is none.
import torch


class ModelNew(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.kept = []

    def forward(self, x):
        for _ in range(64):
            self.kept.append(torch.ones(16 << 20))
        raise AssertionError("four gigabytes were there for the taking")
