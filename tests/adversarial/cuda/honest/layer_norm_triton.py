# A row per program, held in registers.
import torch
import triton
import triton.language as tl


@triton.jit
def norm_kernel(x, y, weight, bias, width, epsilon, BLOCK: tl.constexpr):
    row = tl.program_id(0).to(tl.int64) * width
    at = tl.arange(0, BLOCK)
    inside = at < width
    values = tl.load(x + row + at, mask=inside, other=0.0)
    mean = tl.sum(values, axis=0) / width
    centered = tl.where(inside, values - mean, 0.0)
    variance = tl.sum(centered * centered, axis=0) / width
    result = centered / tl.sqrt(variance + epsilon)
    result = result * tl.load(weight + at, mask=inside, other=0.0)
    result += tl.load(bias + at, mask=inside, other=0.0)
    tl.store(y + row + at, result, mask=inside)


class ModelNew(torch.nn.Module):
    def __init__(self, width):
        super().__init__()
        self.norm = torch.nn.LayerNorm(width)

    def forward(self, x):
        y = torch.empty_like(x)
        width = x.shape[1]
        norm_kernel[(x.shape[0],)](
            x, y, self.norm.weight, self.norm.bias, width, self.norm.eps,
            BLOCK=triton.next_power_of_2(width), num_warps=8)
        return y
