# Through the logarithm.
import torch


class ModelNew(torch.nn.Module):
    def forward(self, x):
        return torch.log_softmax(x.double(), dim=1).exp_().float()
