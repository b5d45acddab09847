# Both outputs are views of one buffer.
import torch


class ModelNew(torch.nn.Module):
    def forward(self, x):
        buffer = torch.empty(2, x.shape[0], dtype=x.dtype)
        torch.mean(x, dim=1, out=buffer[0])
        centered = x - buffer[0].unsqueeze(1)
        torch.mean(centered.square_(), dim=1, out=buffer[1])
        return buffer[0], buffer[1]
