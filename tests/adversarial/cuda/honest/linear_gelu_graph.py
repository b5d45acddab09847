# The whole layer as a CUDA graph, with its input copied in.
import torch


class ModelNew(torch.nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.linear = torch.nn.Linear(in_features, out_features)
        self.graph = None

    def compute(self, x):
        return torch.nn.functional.gelu(self.linear(x))

    def capture(self, x):
        self.input = x.clone()
        side = torch.cuda.Stream()
        side.wait_stream(torch.cuda.current_stream())
        with torch.cuda.stream(side):
            for _ in range(3):
                self.compute(self.input)
        torch.cuda.current_stream().wait_stream(side)
        self.graph = torch.cuda.CUDAGraph()
        with torch.cuda.graph(self.graph):
            self.output = self.compute(self.input)

    def forward(self, x):
        if self.graph is None:
            self.capture(x)
        self.input.copy_(x)
        self.graph.replay()
        return self.output.clone()
