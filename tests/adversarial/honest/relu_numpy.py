# NumPy reads the input where it lies.
import numpy
import torch


class ModelNew(torch.nn.Module):
    def forward(self, x):
        return torch.from_numpy(numpy.maximum(x.numpy(), 0))
