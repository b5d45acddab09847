"""Whether two outcomes are the same; see outcomes.py."""

import json
import struct

FORMATS = {"torch.float32": "f", "torch.float64": "d", "torch.float16": "e"}
TOLERANCES = {"f": 1e-5, "d": 1e-12, "e": 2e-3}


def near(a, b, tolerance):
    return a == b or a != a and b != b or abs(a - b) <= tolerance * (
        1 + max(abs(a), abs(b)))


def same(a, b, exactly):
    """Whether two outcomes are equal. Not exactly: on another kind of CPU,
    where mathematical functions round in their own way."""
    if json.dumps(a) == json.dumps(b):  # True is not 1.
        return True
    if exactly or type(a) is not type(b):
        return False
    if isinstance(a, dict):
        if set(a) == set(b) == {"float"}:
            return near(float.fromhex(a["float"]), float.fromhex(b["float"]),
                        TOLERANCES["f"])
        if set(a) == set(b) == {"tensor"}:
            return same_tensor(a["tensor"], b["tensor"])
        return set(a) == set(b) and all(
            same(a[key], b[key], exactly) for key in a)
    if isinstance(a, list):
        return len(a) == len(b) and all(
            same(x, y, exactly) for x, y in zip(a, b))
    return False


def same_tensor(a, b):
    form = FORMATS.get(a[0].split()[0])
    if a[0] != b[0] or form is None or len(a) != len(b) or len(a) < 2:
        return False
    values = [[x for (x,) in struct.iter_unpack("<" + form, bytes.fromhex(h))]
              for h in (a[1], b[1])]
    return len(values[0]) == len(values[1]) and all(
        near(x, y, TOLERANCES[form]) for x, y in zip(*values))


def differences(expected, found, exactly):
    """Returns the lines that say where two outcomes differ."""
    return ["%s: expected %s, found %s" % (
                key, expected.get(key), found.get(key))
            for key in dict.fromkeys([*expected, *found])
            if not same(expected.get(key), found.get(key), exactly)]
