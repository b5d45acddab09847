# One sum of squares, one multiplication.
import torch


class ModelNew(torch.nn.Module):
    def forward(self, x):
        squares = torch.einsum("ij,ij->i", x, x)
        return x * torch.rsqrt(squares).unsqueeze(1)
