import torch
import torch.nn as nn


class Model(nn.Module):
    """Rows of a table by number, some of them masked out."""

    def __init__(self, entries, width):
        super().__init__()
        self.table = nn.Embedding(entries, width)

    def forward(self, numbers, mask):
        found = self.table(numbers)
        return torch.where(mask.unsqueeze(-1), found, torch.zeros_like(found))


batch = 16
length = 128
entries = 1000
width = 128


def get_inputs():
    return [torch.randint(0, entries, (batch, length)),
            torch.rand(batch, length) > 0.3]


def get_init_inputs():
    return [entries, width]
