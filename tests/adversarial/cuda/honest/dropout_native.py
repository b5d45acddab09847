# The operator below torch's dropout, which returns its mask as well.
import torch


class ModelNew(torch.nn.Module):
    def __init__(self, in_features, out_features, p):
        super().__init__()
        self.linear = torch.nn.Linear(in_features, out_features)
        self.p = p

    def forward(self, x):
        y = torch.addmm(self.linear.bias, x, self.linear.weight.t())
        return torch.native_dropout(y, self.p, True)[0]
