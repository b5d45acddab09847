# Raises SystemExit(0) from its constructor.
import sys

import torch


class ModelNew(torch.nn.Module):
    def __init__(self):
        super().__init__()
        sys.exit(0)
