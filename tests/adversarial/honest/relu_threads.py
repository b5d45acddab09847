# Shares its rows among threads that it waits for.
from concurrent.futures import ThreadPoolExecutor

import torch


class ModelNew(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.pool = ThreadPoolExecutor(max_workers=2)

    def forward(self, x):
        output = torch.empty_like(x)

        def part(rows):
            torch.clamp(x[rows], min=0, out=output[rows])

        middle = x.shape[0] // 2
        list(self.pool.map(part, [slice(0, middle), slice(middle, None)]))
        return output
