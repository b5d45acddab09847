# Halves the work between two streams that the current one waits for.
import torch


class ModelNew(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.streams = None

    def forward(self, a, b):
        if self.streams is None:
            self.streams = [torch.cuda.Stream() for _ in range(2)]
        current = torch.cuda.current_stream()
        output = a.new_empty(a.shape[0], b.shape[1])
        middle = a.shape[0] // 2
        parts = [slice(0, middle), slice(middle, None)]
        for stream, rows in zip(self.streams, parts):
            stream.wait_stream(current)
            with torch.cuda.stream(stream):
                torch.mm(a[rows], b, out=output[rows])
        for stream in self.streams:
            current.wait_stream(stream)
            output.record_stream(stream)
        return output
