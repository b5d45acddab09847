#!/usr/bin/env python3
"""Builds the same candidates cold through torch's load_inline, through our full
path and through the light one, and prints the ratios. Of CUDA candidates also
their kernels alone, with cuda_runtime.h and nothing of torch.

Candidates with CUDA sources need --arch and an nvcc.
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import time

import figures

import kernels

WAYS = ("load_inline", "full", "light", "bare")

LOAD = """
import sys, time
sys.path.insert(0, {folder!r})
begin = time.perf_counter()
import torch
from torch.utils import cpp_extension
original, spent = cpp_extension.load_inline, []
def timed(*args, **kwargs):
    begin = time.perf_counter()
    result = original(*args, build_directory={folder!r}, **kwargs)
    spent.append(time.perf_counter() - begin)
    return result
cpp_extension.load_inline = timed
exec(compile(open({candidate!r}).read(), {candidate!r}, "exec"),
     {{"__name__": "candidate"}})
print("spent", sum(spent))
"""


def kernels_in(replies):
    """Returns {name: source} of the candidates in recorded replies that compile
    something, each source once."""
    found = {}
    for line in replies.splitlines():
        x = json.loads(line)
        blocks = re.findall(r"```(?:python|py)?\n(.*?)```", x["reply"], re.S)
        if blocks and "load_inline" in blocks[-1]:
            name = "%s_%d_%d" % (x["problem"].replace("/", "_"), x["sample"],
                                 x["turn"])
            found.setdefault(blocks[-1], name)
    return {name: source for source, name in found.items()}


def compile_seconds(report):
    """Returns what compilers and linkers took of one line of `build --json`;
    None where nothing was built."""
    if report.get("status") != "built":
        return None
    phases = report["phases"]
    return sum(phases.get(name, 0.0) for name in ("light", "full", "link"))


def rows_of(measured):
    """Returns the cells of {name: {"load_inline", "full", "light", "bare",
    "path"}}, seconds or None, and a last row of medians."""
    rows = []
    for name, x in sorted(measured.items()):
        inline, full, light, bare = (x[key] for key in WAYS)
        rows.append([name, inline, full, light, bare,
                     figures.ratio(inline, full), figures.ratio(inline, light),
                     figures.ratio(light, bare), x["path"]])
    numbers = list(zip(*rows))[1:8]
    compiled = sum(x["light"] is not None for x in measured.values())
    rows.append(["median of %d" % compiled,
                 *map(figures.median, numbers), ""])
    return [[figures.show(cell, 2) for cell in row] for row in rows]


def through_load_inline(python, candidate):
    with tempfile.TemporaryDirectory(prefix="caesar-compile-") as folder:
        done = subprocess.run(
            [python, "-c", LOAD.format(folder=folder,
                                       candidate=str(candidate))],
            check=False, capture_output=True, text=True, timeout=1800)
    last = done.stdout.strip().splitlines()[-1:] or [""]
    if not last[0].startswith("spent "):
        print("%s through load_inline: %s" % (
            candidate.name, done.stderr.strip().splitlines()[-1:]),
            file=sys.stderr)
        return None
    return float(last[0].split()[1]) or None  # It may compile in __init__.


def through_builder(options, candidate, light):
    """Returns one line of `caesar-actors build --json`, with an empty cache."""
    with tempfile.TemporaryDirectory(prefix="caesar-compile-") as folder:
        words = [options.program, "build", candidate, "--json",
                 "--set", "build.cache=" + folder,
                 "--set", "build.light=" + str(light).lower()]
        if options.arch:
            words += ["--arch", options.arch]
        begin = time.perf_counter()
        done = subprocess.run(words, check=False, capture_output=True,
                              text=True, timeout=1800)
        took = time.perf_counter() - begin
        lines = done.stdout.strip().splitlines()
        report = json.loads(lines[-1]) if lines else {}
        return dict(report, wall=took)


def bare(options, candidate):
    """Returns the seconds that nvcc takes of a candidate's kernels alone; None
    without --arch, and where they do not compile alone."""
    source = kernels.alone(candidate.read_text(encoding="utf-8"))
    if not options.arch or not source:
        return None
    with tempfile.TemporaryDirectory(prefix="caesar-compile-") as folder:
        file = pathlib.Path(folder) / "kernels.cu"
        file.write_text(source, encoding="utf-8")
        begin = time.perf_counter()
        done = subprocess.run(
            ["nvcc", "-std=c++17", "-O3", "-arch=" + options.arch, "--shared",
             "-Xcompiler", "-fPIC", "-o", file.with_suffix(".so"), file],
            check=False, capture_output=True, text=True, timeout=1800)
        took = time.perf_counter() - begin
    if done.returncode != 0:
        print("%s alone: %s" % (candidate.name, done.stderr[:300]),
              file=sys.stderr)
        return None
    return took


def measure(options, candidate):
    light = through_builder(options, candidate, True)
    full = through_builder(options, candidate, False)
    return {
        "light": compile_seconds(light), "full": compile_seconds(full),
        "load_inline": through_load_inline(options.python, candidate),
        "bare": bare(options, candidate),
        "path": light.get("path", "?"),
    }


def candidates_of(options, folder):
    """Returns the files to compile; those of replies are written to `folder`."""
    result = list(options.candidates)
    if options.replies:
        kernels = kernels_in(options.replies.read_text(encoding="utf-8"))
        for name, source in kernels.items():
            result.append(folder / (name + ".py"))
            result[-1].write_text(source, encoding="utf-8")
    part, parts = map(int, options.part.split("/"))
    return result[:options.most][part - 1::parts]


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("candidates", nargs="*", type=pathlib.Path)
    parser.add_argument("--replies", type=pathlib.Path, metavar="FILE",
                        help="the candidates in these recorded replies, too: "
                             "config/quickstart/replies.jsonl")
    parser.add_argument("--most", type=int, default=1000, metavar="N",
                        help="no more than N of them")
    parser.add_argument("--part", default="1/1", metavar="I/N",
                        help="every Nth of them, from the Ith")
    parser.add_argument("--out", type=pathlib.Path, metavar="FILE.json",
                        help="every number, for programs")
    parser.add_argument("--add", action="append", default=[],
                        type=pathlib.Path, metavar="FILE.json",
                        help="what other parts wrote: in the table as well")
    parser.add_argument("--program", type=pathlib.Path, required=True,
                        help="caesar-actors")
    parser.add_argument("--python", default="/usr/bin/python3",
                        help="the Python with torch")
    parser.add_argument("--arch", help="as sm_90; default: CPU only")
    return parser.parse_args()


def main():
    options = arguments()
    measured = {}
    for file in options.add:
        measured.update(json.loads(file.read_text(encoding="utf-8")))
    with tempfile.TemporaryDirectory(prefix="caesar-compile-") as folder:
        for candidate in candidates_of(options, pathlib.Path(folder)):
            measured[candidate.stem] = measure(options, candidate)
            print(candidate.stem, measured[candidate.stem], file=sys.stderr,
                  flush=True)
            if options.out:  # Each time: a device may be taken away.
                options.out.write_text(json.dumps(measured, indent=1))
    print(figures.table(
        ["candidate", "load_inline s", "full s", "light s", "bare s",
         "load_inline / full", "load_inline / light", "light / bare", "path"],
        rows_of(measured)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
