"""What of a candidate's CUDA source is kernels and needs nothing of torch."""

import ast
import re

TORCH = re.compile(
    r"\b(torch|at|c10|pybind11|py)::|\bTORCH_|\bAT_|\bPYBIND|\bC10_|\bCHECK_")
HEADER = re.compile(r"#\s*include\s*[<\"](torch|ATen|c10|pybind11)/")


def alone(candidate):
    """Returns a translation unit of the kernels in a candidate's longest string
    that has any, or "" when there are none."""
    texts = [x.value for x in ast.walk(ast.parse(candidate))
             if isinstance(x, ast.Constant) and isinstance(x.value, str)]
    source = max((x for x in texts if "__global__" in x), key=len, default="")
    if not source:
        return ""
    kept = [chunk for chunk in chunks(source)
            if not TORCH.search(chunk) and not HEADER.match(chunk)]
    return "#include <cuda_runtime.h>\n" + "\n".join(kept) + "\n"


def chunks(source):
    """Yields the directives and definitions of a source, one by one."""
    source = re.sub(r"//[^\n]*|/\*.*?\*/", "", source, flags=re.S)
    at = depth = begin = 0
    while at < len(source):
        if depth == 0 and source[begin:at].isspace() or begin == at:
            if source[at] == "#":
                end = directive_end(source, at)
                yield source[at:end]
                at = begin = end
                continue
        depth += (source[at] == "{") - (source[at] == "}")
        ends = source[at] == ";" or (source[at] == "}"
                                     and not source[at + 1:].lstrip()
                                     .startswith(";"))
        at += 1
        if depth == 0 and ends:
            yield source[begin:at].strip()
            begin = at


def directive_end(source, at):
    """Returns where a directive's line ends, with those that continue it."""
    while True:
        end = source.find("\n", at)
        if end < 0:
            return len(source)
        if source[end - 1] != "\\":
            return end
        at = end + 1
