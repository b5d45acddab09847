# Works in place on its own copy.
import torch


class ModelNew(torch.nn.Module):
    def forward(self, x):
        return x.clone().relu_()
