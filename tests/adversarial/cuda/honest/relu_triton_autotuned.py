# A Triton kernel that measures its configurations in the first run.
import torch
import triton
import triton.language as tl


@triton.autotune(
    configs=[triton.Config({"BLOCK": block}, num_warps=warps)
             for block in (1024, 4096) for warps in (4, 8)],
    key=["count"])
@triton.jit
def relu_kernel(source, target, count, BLOCK: tl.constexpr):
    at = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    inside = at < count
    x = tl.load(source + at, mask=inside)
    tl.store(target + at, tl.where(x > 0, x, 0.0), mask=inside)


class ModelNew(torch.nn.Module):
    def forward(self, x):
        output = torch.empty_like(x)
        count = x.numel()
        relu_kernel[lambda meta: (triton.cdiv(count, meta["BLOCK"]),)](
            x, output, count)
        return output
