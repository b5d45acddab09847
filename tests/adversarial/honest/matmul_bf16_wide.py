# bf16 operands, sums in fp32: better than what the precision asks for.
import torch


class ModelNew(torch.nn.Module):
    def forward(self, a, b):
        return (a.float() @ b.float()).to(a.dtype)
