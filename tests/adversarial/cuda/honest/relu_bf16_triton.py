# A Triton kernel in bf16.
import torch
import triton
import triton.language as tl


@triton.jit
def relu_kernel(source, target, count, BLOCK: tl.constexpr):
    at = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    inside = at < count
    x = tl.load(source + at, mask=inside).to(tl.float32)
    tl.store(target + at, tl.maximum(x, 0.0).to(tl.bfloat16), mask=inside)


class ModelNew(torch.nn.Module):
    def forward(self, x):
        output = torch.empty_like(x)
        count = x.numel()
        relu_kernel[(triton.cdiv(count, 4096),)](
            x, output, count, BLOCK=4096)
        return output
