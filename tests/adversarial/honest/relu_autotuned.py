# Times a few variants in its first run and goes on with the fastest.
import time

import torch


def by_clamp(x):
    return torch.clamp(x, min=0)


def by_threshold(x):
    return torch.nn.functional.threshold(x, 0.0, 0.0)


def by_relu(x):
    return torch.relu(x)


class ModelNew(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.chosen = {}

    def fastest(self, x):
        times = {}
        for variant in (by_clamp, by_threshold, by_relu):
            variant(x)
            begin = time.perf_counter()
            for _ in range(3):
                variant(x)
            times[variant] = time.perf_counter() - begin
        return min(times, key=times.get)

    def forward(self, x):
        if x.shape not in self.chosen:
            self.chosen[x.shape] = self.fastest(x)
        return self.chosen[x.shape](x)
