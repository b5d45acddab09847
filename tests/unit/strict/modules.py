"""The judge's modules under the names by which it embeds them. Exits with 77,
which ctest reads as skipped, where there is no torch."""

import importlib.util
import os
import sys

try:
    import torch
except ImportError:
    print("skipped: this Python has no torch:", sys.executable)
    sys.exit(77)

torch.set_num_threads(1)


def load(name):
    path = os.path.join(os.environ["CAESAR_SOURCE_DIR"], "cuda", "judge",
                        name + ".py")
    spec = importlib.util.spec_from_file_location("caesar_" + name, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules["caesar_" + name] = module
    spec.loader.exec_module(module)
    return module


strict = load("strict")
golden = load("golden")
families = load("families")
vacuous = load("vacuous")


class Function(torch.nn.Module):
    """A model without parameters."""

    def __init__(self, function):
        super().__init__()
        self.function = function

    def forward(self, *arguments):
        return self.function(*arguments)


def rounded(x, bits):
    return golden.rounded_to(x, bits).to(x.dtype)
