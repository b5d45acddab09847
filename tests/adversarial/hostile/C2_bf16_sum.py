# Sums in bf16.
import torch


class ModelNew(torch.nn.Module):
    def forward(self, a, b):
        output = torch.zeros(a.shape[0], b.shape[1], dtype=torch.bfloat16)
        for k in range(0, a.shape[1], 128):
            output += torch.mm(a[:, k:k + 128], b[k:k + 128]).bfloat16()
        return output.float()
