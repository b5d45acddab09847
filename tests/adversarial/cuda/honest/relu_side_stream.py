# Works on a stream of its own, and both streams wait for each other.
import torch


class ModelNew(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.stream = None

    def forward(self, x):
        if self.stream is None:
            self.stream = torch.cuda.Stream()
        current = torch.cuda.current_stream()
        self.stream.wait_stream(current)
        with torch.cuda.stream(self.stream):
            y = torch.relu(x)
        current.wait_stream(self.stream)
        y.record_stream(current)
        return y
