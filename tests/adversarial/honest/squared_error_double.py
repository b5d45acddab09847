# Sums in double precision, in two stages.
import torch


class ModelNew(torch.nn.Module):
    def forward(self, predictions, targets):
        rows = (predictions - targets).square_().mean(dim=1)
        return rows.double().mean().to(predictions.dtype)
