#!/usr/bin/env python3
"""Checks that every include goes along the arrows between the folders.

messages <- config <- actors <- tools; cuda knows nothing but the plain part of
messages; tests know everything. With --stamp FILE, touches FILE when all is
well, which is how the build calls it.
"""

import argparse
import re
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))
from sources import CPP, all_files, code_of, read  # noqa: E402

# What a file below the folder may include; the longest folder that fits holds.
MAY_INCLUDE = {
    "messages": ["messages"],
    "config": ["config", "messages"],
    "cuda": [
        "cuda",
        "messages/completion.hpp",
        "messages/device_tools.hpp",
        "messages/enum_names.hpp",
        "messages/evaluation.hpp",
        "messages/fields.hpp",
        "messages/gpus.hpp",
        "messages/ids.hpp",
        "messages/json.hpp",
        "messages/problem.hpp",
        "messages/trajectory.hpp",
        "messages/unique_fd.hpp",
    ],
    "actors": ["actors", "config", "messages", "cuda/build", "cuda/wire"],
    "tools": [
        "tools",
        "actors",
        "config",
        "messages",
        "cuda/build",
        "cuda/device/gpu_list.hpp",
        "cuda/wire",
    ],
    "tests": ["tests", "tools", "actors", "config", "messages", "cuda"],
}

# Which folders may include a library's headers, by how those begin.
LIBRARIES = {
    "caf/": ["messages", "actors", "tools", "tests"],
    "toml": ["config", "tests"],
    "sqlite3": ["actors/journal", "tests"],
    "spdlog/": ["actors", "tools", "tests"],
    "CLI/": ["tools", "tests"],
    "boost/": ["actors/io", "tools", "tests"],
    "torch/": ["cuda", "tests"],
    "ATen/": ["cuda", "tests"],
    "c10/": ["cuda", "tests"],
    "pybind11/": ["cuda", "tests"],
    "Python.h": ["cuda", "tests"],
    "catch2/": ["tests"],
}

# Folders that must not reach CAF on any way.
FREE_OF_CAF = ["cuda", "config"]

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"]')


def below(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder + "/")


def includes_of(text: str) -> list[tuple[int, str, str]]:
    """Returns line number, `<` or `"`, and path of every include."""
    found = []
    for number, (line, code) in enumerate(
        zip(text.split("\n"), code_of(text).split("\n")), start=1
    ):
        if code.lstrip().startswith("#") and (match := INCLUDE.match(line)):
            found.append((number, match[1], match[2]))
    return found


class Tree:
    """All C++ files of a checkout with what they include."""

    def __init__(self, root: Path):
        self.includes = {
            file.as_posix(): includes_of(read(root, file))
            for file in all_files(root)
            if file.suffix in CPP and file.parts[0] in MAY_INCLUDE
        }

    def complaints(self) -> list[str]:
        found = []
        for file, includes in self.includes.items():
            for line, kind, path in includes:
                why = self.complaint(file, kind, path)
                if why:
                    found.append(f"{file}:{line}: error: {why}")
        return found

    def complaint(self, file: str, kind: str, path: str) -> str | None:
        folder = file.split("/")[0]
        ours = path.split("/")[0] in MAY_INCLUDE and "/" in path
        if kind == "<" and not ours:
            return wrong_library(file, path)
        if path not in self.includes:
            return (
                f'no such file in the checkout: "{path}"; '
                "write includes from the root of the repository"
            )
        allowed = MAY_INCLUDE[folder]
        if not any(below(path, other) for other in allowed):
            return (
                f"{folder}/ must not include {path}: "
                f"the arrows allow it only {', '.join(allowed)}"
            )
        way = self.way_to_caf(path, {file}) if folder in FREE_OF_CAF else None
        if way:
            return f"{folder}/ must stay free of CAF, but {' -> '.join(way)}"
        return None

    def way_to_caf(self, file: str, seen: set[str]) -> list[str] | None:
        """Returns the includes that lead from `file` to CAF, if any do."""
        seen.add(file)
        for _, _, path in self.includes.get(file, []):
            if path.startswith("caf/"):
                return [file, f"<{path}>"]
            if path not in seen and (way := self.way_to_caf(path, seen)):
                return [file, *way]
        return None


def wrong_library(file: str, path: str) -> str | None:
    for prefix, allowed in LIBRARIES.items():
        if path.startswith(prefix) and not any(below(file, x) for x in allowed):
            return (
                f"{file.split('/')[0]}/ must not include <{path}>: "
                f"only {', '.join(allowed)} may"
            )
    return None


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--root", type=Path, default=Path(__file__).parents[2])
    parser.add_argument("--stamp", type=Path)
    arguments = parser.parse_args()
    tree = Tree(arguments.root.resolve())
    complaints = tree.complaints()
    for complaint in complaints:
        print(complaint, file=sys.stderr)
    if complaints:
        return 1
    if not tree.includes:
        print(f"no C++ files below {arguments.root}", file=sys.stderr)
        return 1
    if arguments.stamp:
        arguments.stamp.touch()
    return 0


if __name__ == "__main__":
    sys.exit(main())
