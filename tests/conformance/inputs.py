"""What calls of the suite are given: small, the same everywhere, exact."""

import torch


def _pattern(shape, dtype):
    count = 1
    for size in shape:
        count *= size
    values = [(i * 37 + 5) % 23 - 11 for i in range(count)]
    return torch.tensor(values, dtype=torch.float64).reshape(shape).to(dtype)


def floats(*shape):
    return _pattern(shape, torch.float32) / 4


def doubles(*shape):
    return _pattern(shape, torch.float64) / 4


def halves(*shape):
    return floats(*shape).half()


def bfloats(*shape):
    return floats(*shape).bfloat16()


def longs(*shape):
    return _pattern(shape, torch.int64)


def ints(*shape):
    return _pattern(shape, torch.int32)


def bytes_(*shape):
    return (_pattern(shape, torch.int64) + 11).to(torch.uint8)


def bools(*shape):
    return _pattern(shape, torch.int64) > 0


def positive(*shape):
    return floats(*shape).abs() + 0.25


NAMES = {name: value for name, value in globals().items()
         if callable(value) and not name.startswith("_")}
NAMES["torch"] = torch
NAMES["nan"] = float("nan")
NAMES["inf"] = float("inf")
