# Halves the rows until little is left, as kernels do it.
import torch


class ModelNew(torch.nn.Module):
    def forward(self, x):
        width = x.shape[1]
        while x.shape[1] % 2 == 0:
            middle = x.shape[1] // 2
            x = x[:, :middle] + x[:, middle:]
        return x.sum(dim=1) / width
