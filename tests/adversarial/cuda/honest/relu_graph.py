# Replays a CUDA graph on a buffer that it copies each input to.
import torch


class ModelNew(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.graph = None

    def capture(self, x):
        self.input = x.clone()
        side = torch.cuda.Stream()
        side.wait_stream(torch.cuda.current_stream())
        with torch.cuda.stream(side):
            for _ in range(2):
                torch.relu(self.input)
        torch.cuda.current_stream().wait_stream(side)
        self.graph = torch.cuda.CUDAGraph()
        with torch.cuda.graph(self.graph):
            self.output = torch.relu(self.input)

    def forward(self, x):
        if self.graph is None:
            self.capture(x)
        self.input.copy_(x)
        self.graph.replay()
        return self.output
