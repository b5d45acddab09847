"""What a source mentions of the light headers, as flags for its compiler.

The builder does the same; this is its reference, and what tests use.
"""

import fnmatch
import re
from pathlib import Path

IDENTIFIER = re.compile(r"[A-Za-z_]\w*")
# All sources mention std, few the operator.
STD_OPERATOR = re.compile(r"(\.|->|\bat::|\btorch::)\s*std\b")
HERE = Path(__file__).resolve().parent


def lines(name):
    for line in (HERE / name).read_text().splitlines():
        if not line.startswith("#"):
            yield line.lstrip("+").split()


def flags(source):
    """The -D flags, in order of their names."""
    tokens = set(IDENTIFIER.findall(source))
    if not STD_OPERATOR.search(source):
        tokens.discard("std")
    used = {name for words in lines("operators.txt") for name in words
            if not tokens.isdisjoint((name, name + "_", name + "_out"))}
    for macro, *patterns in lines("uses.txt"):
        if any(fnmatch.filter(tokens, pattern) for pattern in patterns):
            used.add(macro)
    return ["-DCAESAR_LIGHT_SELECTED"] + [
        "-DCAESAR_USES_" + name for name in sorted(used)]
