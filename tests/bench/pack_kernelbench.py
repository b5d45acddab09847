#!/usr/bin/env python3
"""Copies what kernelbench.py needs of a KernelBench checkout, and no more, to
be carried to a machine with a GPU."""

import argparse
import pathlib
import shutil

import problems


def pack(source, into, pairs):
    """Copies the modules and the problems; returns the bytes copied."""
    source, into = pathlib.Path(source), pathlib.Path(into)
    files = [source / "LICENSE",
             *sorted((source / "src" / "kernelbench").glob("*.py")),
             *(problems.path_of(source, *pair) for pair in pairs)]
    for file in files:
        target = into / file.relative_to(source)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
    return sum(file.stat().st_size for file in files)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kernelbench", required=True, metavar="DIR",
                        help="a whole checkout")
    parser.add_argument("--into", required=True, metavar="DIR")
    parser.add_argument("--problems", default=problems.CHOSEN,
                        help="LEVEL/NUMBER,... (default: %(default)s)")
    arguments = parser.parse_args()
    count = pack(arguments.kernelbench, arguments.into,
                 problems.parse(arguments.problems))
    print(f"{count / 1e6:.2f} MB in {arguments.into}")


if __name__ == "__main__":
    main()
