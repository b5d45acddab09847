# Raises an exception with a text of many megabytes and a deep chain.
import torch


def fall(depth):
    if depth == 0:
        raise ValueError("x" * (64 << 20))
    try:
        fall(depth - 1)
    except ValueError as error:
        raise RuntimeError("y" * 100000) from error


class ModelNew(torch.nn.Module):
    def forward(self, x):
        fall(200)
