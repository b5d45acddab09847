# Looks up only what the mask keeps.
import torch


class ModelNew(torch.nn.Module):
    def __init__(self, entries, width):
        super().__init__()
        self.table = torch.nn.Embedding(entries, width)

    def forward(self, numbers, mask):
        weight = self.table.weight
        output = torch.zeros(*numbers.shape, weight.shape[1],
                             dtype=weight.dtype)
        output[mask] = weight[numbers[mask]]
        return output
