# By chunks; of equal elements the first one counts.
import torch


class ModelNew(torch.nn.Module):
    def forward(self, x):
        best = torch.full((x.shape[0],), -float("inf"), dtype=x.dtype)
        where = torch.zeros(x.shape[0], dtype=torch.int64)
        for begin in range(0, x.shape[1], 512):
            value, index = x[:, begin:begin + 512].max(dim=1)
            better = value > best
            best = torch.where(better, value, best)
            where = torch.where(better, index + begin, where)
        return where
