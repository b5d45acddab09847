# A dense output whose strides are not those of the reference.
import torch


class ModelNew(torch.nn.Module):
    def forward(self, x):
        return x.t().contiguous().relu_().t()
