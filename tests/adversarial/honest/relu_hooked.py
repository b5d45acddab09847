# A module with hooks of its own on a module of its own.
import torch


class ModelNew(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.inner = torch.nn.ReLU()
        self.shapes = []
        self.inner.register_forward_pre_hook(
            lambda module, arguments: self.shapes.append(arguments[0].shape))
        self.inner.register_forward_hook(
            lambda module, arguments, output: output.view(output.shape))

    def forward(self, x):
        return self.inner(x)
