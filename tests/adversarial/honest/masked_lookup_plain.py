# Looks up, then clears what is masked in its own output.
import torch


class ModelNew(torch.nn.Module):
    def __init__(self, entries, width):
        super().__init__()
        self.table = torch.nn.Embedding(entries, width)

    def forward(self, numbers, mask):
        found = self.table(numbers)
        return found.masked_fill_(~mask.unsqueeze(-1), 0.0)
