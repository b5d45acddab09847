# A list where the reference has a tuple, from one fused operator.
import torch


class ModelNew(torch.nn.Module):
    def forward(self, x):
        variance, mean = torch.var_mean(x, dim=1, unbiased=False)
        return [mean, variance]
