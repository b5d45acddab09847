# The layers one by one, with activations in place.
import torch


class ModelNew(torch.nn.Module):
    def __init__(self, width, depth):
        super().__init__()
        self.layers = torch.nn.ModuleList(
            torch.nn.Linear(width, width) for _ in range(depth + 1))

    def forward(self, x):
        for layer in self.layers[:-1]:
            x = torch.addmm(layer.bias, x, layer.weight.t()).relu_()
        return self.layers[-1](x)
