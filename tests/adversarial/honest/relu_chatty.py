# Prints, warns, catches its own exceptions and keeps a temporary file.
import logging
import tempfile
import warnings

import torch

logging.basicConfig(level=logging.INFO)


class ModelNew(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.notes = tempfile.NamedTemporaryFile(mode="w", suffix=".txt")
        self.runs = 0
        warnings.warn("this kernel is experimental")
        try:
            raise KeyError("no such tile size")
        except KeyError as error:
            print("falling back:", error)

    def forward(self, x):
        self.runs += 1
        if self.runs < 3:
            logging.info("run %d of %s", self.runs, tuple(x.shape))
            self.notes.write("%d\n" % self.runs)
        return torch.relu(x)
