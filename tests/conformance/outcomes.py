"""What calls do, as plain JSON values."""

import ctypes
import json
import os
import re
import sys
import warnings

import torch

import inputs

BACKTRACE = re.compile(
    r"\nException raised from [^\n]*\(most recent call first\):.*", re.DOTALL)
ADDRESS = re.compile(r"\bat 0x[0-9a-f]+")
LIMIT = 60  # Seconds for all calls of one source.
STAMP = re.compile(r"^W\d+ [\d:.]+ +\d+ ", re.MULTILINE)  # Of a warning.


def describe(value):
    if isinstance(value, torch.Tensor):
        return {"tensor": describe_tensor(value)}
    if isinstance(value, bool) or value is None or type(value) is int:
        return value
    if type(value) is float:
        return {"float": value.hex()}
    if type(value) is str:
        return value
    if isinstance(value, (list, tuple)):
        return {type(value).__name__: [describe(item) for item in value]}
    if isinstance(value, dict):
        return {"dict": [[describe(k), describe(v)] for k, v in value.items()]}
    return {"object": ADDRESS.sub("at _", repr(value))}


def describe_tensor(value):
    kind = "%s %s %s %s" % (value.dtype, value.device, list(value.shape),
                            value.layout)
    if value.layout is not torch.strided:
        return [kind, describe_tensor(value.to_dense())]
    kind += " %s+%d" % (list(value.stride()), value.storage_offset())
    if value.requires_grad:
        kind += " requires_grad"
    if value.device.type == "meta":
        return [kind]
    dense = value.detach().contiguous()
    if dense.is_floating_point():  # One NaN is like another.
        dense = torch.where(dense.isnan(), torch.full_like(
            dense, float("nan")), dense)
    raw = dense.reshape(-1).view(torch.uint8) if dense.numel() else dense
    return [kind, bytes(raw.tolist()).hex() if dense.numel() else ""]


def text_of(error):
    return ADDRESS.sub("at _", BACKTRACE.sub("", str(error)))


class Watched:
    """A function whose arguments are looked at after its call."""

    def __init__(self, function, calls):
        self._function = function
        self._calls = calls

    def __call__(self, *args, **kwargs):
        self._calls.append((args, kwargs, describe([args, kwargs])))
        return self._function(*args, **kwargs)


def outcome(call):
    """Returns what `call`, a function without arguments, does."""
    torch.manual_seed(0)
    result = {}
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            result["value"] = describe(call())
        except BaseException as error:  # Whatever it is, it is compared.
            result["raises"] = [type(error).__name__, text_of(error)]
    if caught:
        result["warnings"] = [
            [w.category.__name__, str(w.message)] for w in caught]
    return result


def outcomes(module, calls):
    """Returns what a module says of itself, and what its functions do."""
    torch.set_num_threads(2)  # Not before: this process was forked.
    names = [name for name in dir(module) if not name.startswith("__")]
    functions = [name for name in names if callable(getattr(module, name))]
    result = {"names": names, "doc": module.__doc__}
    for name in functions:
        result["doc of " + name] = getattr(module, name).__doc__
        # No function takes this.
        result["wrong " + name] = outcome(
            lambda: getattr(module, name)(*[object()] * 3))
    for call in calls:
        seen = []
        scope = dict(inputs.NAMES, m=module)
        for name in names:
            value = getattr(module, name)
            scope[name] = Watched(value, seen) if name in functions else value
        found = outcome(lambda: eval(call, scope))
        changed = [describe([args, kwargs]) for args, kwargs, before in seen
                   if describe([args, kwargs]) != before]
        if changed:
            found["changed"] = changed
        result[call] = found
    return result


def in_child(work):
    """Returns what `work` returns in a process of its own, or how that ended,
    and what it printed."""
    read_end, write_end = os.pipe()
    printed = {1: os.memfd_create("prints"), 2: os.memfd_create("complains")}
    child = os.fork()
    if child == 0:
        os.close(read_end)
        for fd, file in printed.items():
            os.dup2(file, fd)
        import signal
        signal.alarm(LIMIT)
        try:
            answer = work()
        except BaseException as error:
            answer = {"fails": [type(error).__name__, text_of(error)]}
        sys.stdout.flush()
        ctypes.CDLL(None).fflush(None)
        with os.fdopen(write_end, "w") as out:
            json.dump(answer, out)
        os._exit(0)
    os.close(write_end)
    with os.fdopen(read_end) as answers:
        text = answers.read()
    _, status = os.waitpid(child, 0)
    answer = json.loads(text) if text else {"dies": status}
    for fd, name in ((1, "prints"), (2, "complains")):
        os.lseek(printed[fd], 0, os.SEEK_SET)
        with os.fdopen(printed[fd], "rb") as file:
            shown = STAMP.sub("", file.read().decode("utf-8", "replace"))
        if shown:
            answer[name] = shown
    return answer
