import torch
import torch.nn as nn

sequences = 32
steps = 128
features = 256


class Model(nn.Module):
    """A running mean over time that forgets, each feature at a learned rate:
    state = decay * state + (1 - decay) * x, from a state of zero."""

    def __init__(self, features):
        super().__init__()
        self.rate = nn.Parameter(1.0 + torch.randn(features))

    def forward(self, x):
        decay = torch.sigmoid(self.rate)
        state = torch.zeros_like(x[:, 0])
        states = []
        for t in range(x.size(1)):
            state = decay * state + (1.0 - decay) * x[:, t]
            states.append(state)
        return torch.stack(states, dim=1)


def get_inputs():
    return [torch.randn(sequences, steps, features)]


def get_init_inputs():
    return [features]
