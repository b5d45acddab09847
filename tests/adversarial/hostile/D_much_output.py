# Writes megabytes of binary rubbish before it is right.
import os
import sys

import torch


class ModelNew(torch.nn.Module):
    def forward(self, x):
        for _ in range(16):
            os.write(1, os.urandom(1 << 16))
            sys.stderr.write("\x1b[2J\x00\ud800".encode(
                "utf-8", "replace").decode() * 1000)
        return torch.relu(x)
