# Rewrites a module with torch.fx, which reads the sources of what it traces.
import inspect

import torch
import torch.fx


class Plain(torch.nn.Module):
    def forward(self, x):
        return torch.relu(x)


class ModelNew(torch.nn.Module):
    def __init__(self):
        super().__init__()
        assert "torch.relu" in inspect.getsource(Plain)
        self.graph = torch.fx.symbolic_trace(Plain())

    def forward(self, x):
        return self.graph(x)
