#!/usr/bin/env python3
"""Checks habits that neither a compiler nor clang-format knows."""

import argparse
import re
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))
from sources import CPP, all_files, code_of, line_of, read  # noqa: E402

THEN = re.compile(r"(?:\.|->)\s*then\s*\(")
AWAIT = re.compile(r"(?:\.|->)\s*await\s*\(")
SLEEP = re.compile(r"\b(?:sleep_for|sleep_until|usleep|nanosleep|sleep)\s*\(")
CAPTURE_ALL = re.compile(r"\[\s*=\s*[\],]")
SPAWN = re.compile(r"(?:\.|->)\s*spawn(?:<[^;(]*>)?\s*\(")
TODO = re.compile(r"\b(?:TODO|FIXME|XXX)\b(?!\((?:soon|someday|perf|port)\): \S)")
MACHINE_PATH = re.compile(r"(?<![\w./$}-])/(?:root|home|work)/\w")

OPEN, CLOSE = "([{", ")]}"


def arguments_at(code: str, at: int) -> int:
    """Returns how many arguments the call has whose `(` is before `at`."""
    depth, commas = 0, 0
    for letter in code[at:]:
        if letter in OPEN:
            depth += 1
        elif letter in CLOSE:
            if depth == 0:
                break
            depth -= 1
        elif letter == "," and depth == 0:
            commas += 1
    return commas + 1


def in_code(file: Path, code: str):
    """Yields offset and complaint for what is wrong in C++ code."""
    for match in THEN.finditer(code):
        if arguments_at(code, match.end()) < 2:
            yield match.start(), (
                "`.then` without an error handler ends the actor when the "
                "request fails; give it a second one"
            )
    for match in SPAWN.finditer(code):
        if arguments_at(code, match.end()) < 2:
            yield match.start(), (
                "CAF 0.17 reads through a null pointer when an actor has no "
                "arguments; give it one"
            )
    if file.parts[0] == "actors":
        for match in AWAIT.finditer(code):
            yield match.start(), "`.await` holds back exit messages; use `.then`"
    if file.parts[0] != "tests":
        for match in CAPTURE_ALL.finditer(code):
            yield match.start(), "write out what a lambda captures"
    else:
        for match in SLEEP.finditer(code):
            yield match.start(), "a test must not sleep; wait for the event"
    if file.suffix == ".hpp" and not re.search(r"^#pragma once$", code, re.M):
        yield 0, "a header begins with #pragma once"


def in_text(text: str):
    """Yields offset and complaint for what is wrong in any text file."""
    for match in TODO.finditer(text):
        yield match.start(), "say TODO(soon|someday|perf|port): and why, or do it"
    for match in MACHINE_PATH.finditer(text):
        yield match.start(), "a path of somebody's machine"


def complaints(root: Path):
    for file in all_files(root):
        if file.parts[:2] == ("tools", "check") or "house" in file.parts:
            continue  # These name what is looked for.
        text = read(root, file)
        found = [(line_of(text, at), why) for at, why in in_text(text)]
        if file.suffix in CPP:
            code = code_of(text)
            found += [(line_of(code, at), why) for at, why in in_code(file, code)]
        for line, why in sorted(found):
            yield f"{file.as_posix()}:{line}: error: {why}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, default=Path(__file__).parents[2])
    found = list(complaints(parser.parse_args().root.resolve()))
    for complaint in found:
        print(complaint, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
