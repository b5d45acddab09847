"""Which KernelBench problems are measured, and where their files lie."""

import pathlib

# The first five are the ones that published numbers quote. The others are
# cheap in KernelBench's own harness, which draws inputs on the host seven
# times: few inputs, few weights, and no output that depends on chance.
CHOSEN = ("1/19,1/1,1/40,2/40,3/5,"
          "1/2,1/8,1/9,1/12,1/14,1/17,1/50,1/54,"
          "2/9,2/12,2/14,2/18,2/76,2/86,"
          "3/4,3/8,3/9,3/20,3/28,3/31")


def parse(text):
    """Returns pairs of level and number of a list like "1/19,3/5"."""
    pairs = []
    for item in text.split(","):
        level, _, number = item.strip().partition("/")
        if not (level.isdigit() and number.isdigit()):
            raise ValueError(f"'{item}' is no problem; write LEVEL/NUMBER, as "
                             "1/19")
        pairs.append((int(level), int(number)))
    return pairs


def path_of(kernelbench, level, number):
    """Returns a problem's file in a copy of KernelBench."""
    folder = pathlib.Path(kernelbench) / "KernelBench" / f"level{level}"
    found = sorted(folder.glob(f"{number}_*.py"))
    if len(found) != 1:
        raise FileNotFoundError(f"{folder} has no problem {number}; give "
                                "--kernelbench the folder above KernelBench/ "
                                "and src/")
    return found[0]


RELU = """
import torch


class Model(torch.nn.Module):
    def forward(self, x):
        return torch.relu(x)


def get_inputs():
    return [torch.randn({rows}, {columns})]


def get_init_inputs():
    return []
"""


def relu(rows, columns):
    """Returns the source of a problem that costs next to nothing."""
    return RELU.format(rows=rows, columns=columns)
