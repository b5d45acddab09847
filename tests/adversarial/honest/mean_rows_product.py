# A product with a vector that the constructor cannot know the size of.
import torch


class ModelNew(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.share = None

    def forward(self, x):
        if self.share is None or self.share.shape[0] != x.shape[1]:
            self.share = x.new_full((x.shape[1],), 1.0 / x.shape[1])
        return torch.mv(x, self.share)
