# Times variants with CUDA events in its first run.
import torch


class ModelNew(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.chosen = None

    def measure(self, variant, x):
        begin = torch.cuda.Event(enable_timing=True)
        end = torch.cuda.Event(enable_timing=True)
        variant(x)
        begin.record()
        for _ in range(5):
            variant(x)
        end.record()
        torch.cuda.synchronize()
        return begin.elapsed_time(end)

    def forward(self, x):
        if self.chosen is None:
            variants = [torch.relu, lambda v: v.clamp(min=0),
                        lambda v: torch.nn.functional.threshold(v, 0.0, 0.0)]
            self.chosen = min(variants, key=lambda v: self.measure(v, x))
        return self.chosen(x)
