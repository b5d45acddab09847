#!/usr/bin/env python3
"""Times identical kernels in turn, as candidates whose texts differ: by how
much the numbers differ, and whether intervals of confidence cover 1."""

import argparse
import json
import pathlib
import time

import figures
import judge_link
import problems

TRITON = """
import torch
import torch.nn as nn
import triton
import triton.language as tl

@triton.jit
def relu(x, y, n, block: tl.constexpr):
    at = tl.program_id(0) * block + tl.arange(0, block)
    inside = at < n
    tl.store(y + at, tl.maximum(tl.load(x + at, mask=inside), 0.0),
             mask=inside)

class ModelNew(nn.Module):
    def forward(self, x):
        y = torch.empty_like(x)
        relu[(triton.cdiv(x.numel(), 1024),)](x, y, x.numel(), block=1024)
        return y
"""

CLAMP = """
import torch
import torch.nn as nn

class ModelNew(nn.Module):
    def forward(self, x):
        return torch.clamp(x, min=0)
"""


def texts(device, problem):
    """Returns what is timed: name to the two texts of one kernel."""
    on_gpu = device.startswith("cuda")
    kernels = {"kernel": TRITON if on_gpu else CLAMP,
               "reference": judge_link.renamed(problem["source"])}
    return {name: (text, "# An identical copy.\n" + text)
            for name, text in kernels.items()}


def timed(judges, problem, text):
    """Returns a verdict with a runtime, or None, and says why."""
    answer = judges.evaluate(problem, text, judges.options())
    if answer.correct() and answer.verdict["runtime"]:
        return answer.verdict
    print(f"an honest candidate fails: {answer.outcome()}", flush=True)
    return None


def measure(judges, problem, both, pairs, deadline):
    """Returns the pairs of verdicts that there was time for."""
    done = []
    for _ in range(pairs):
        if time.monotonic() > deadline:
            break
        done.append([timed(judges, problem, text) for text in both])
    return done


def summary(done):
    """Returns what the pairs differ by; those with a failure do not count."""
    whole = [pair for pair in done if None not in pair]
    pairs = [(a["runtime"], b["runtime"]) for a, b in whole]
    result = figures.pair_summary(pairs)
    result["failed"] = len(done) - len(whole)
    apart = [abs(quotient(a, b) - 1) for a, b in whole]
    result["apart"] = figures.median(apart)
    result["worst_apart"] = max(apart, default=None)
    speedups = [figures.speedup_of(x) for pair in whole for x in pair
                if x["in_turn"]]
    result["in_turn"] = len(speedups)
    result["from_reference"] = figures.median(abs(x - 1) for x in speedups)
    ranges = [x["speedup_range"] for pair in whole for x in pair]
    result["speedup_ranges"] = sum(x is not None for x in ranges)
    result["speedup_ranges_covering_1"] = sum(map(figures.covers_one, ranges))
    result["mean_ms"] = figures.median(
        x["mean"] / figures.MILLISECOND for pair in pairs for x in pair)
    result["means_ns"] = [[a["mean"], b["mean"]] for a, b in pairs]
    return result


def quotient(a, b):
    """Returns how two verdicts of one kernel compare: by their speedups, where
    both were timed in turn with the reference, else by their means."""
    if a["in_turn"] and b["in_turn"]:
        return figures.speedup_of(a) / figures.speedup_of(b)
    return b["runtime"]["mean"] / a["runtime"]["mean"]


def row(name, found):
    def percent(x):
        return figures.show(None if x is None else 100 * x, 3)

    return [name, str(found["pairs"]), str(found["failed"]),
            figures.show(found["mean_ms"], 4),
            f"{found['in_turn']} of {2 * found['pairs']}",
            percent(found["apart"]), percent(found["worst_apart"]),
            percent(found["median"]), percent(found["from_reference"]),
            f"{found['speedup_ranges_covering_1']} of "
            f"{found['speedup_ranges']}"]


def criteria(results):
    """Returns a sentence on each thing that must hold."""
    def sentence(holds, text):
        return f"{'holds' if holds else 'FAILS'}: {text}"

    def small(value):
        return value is not None and value < 0.005

    same = results["reference"]
    return [
        sentence(all(small(x["apart"]) and not x["failed"]
                     for x in results.values()),
                 "identical kernels are less than 0.5 % apart in the median"),
        sentence(small(same["from_reference"]),
                 "so are the reference and the reference as a candidate"),
        sentence(2 * same["speedup_ranges_covering_1"]
                 > same["speedup_ranges"],
                 "most of its intervals cover 1")]


def parsed():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=20,
                        help="of each kernel (default 20)")
    parser.add_argument("--rows", type=int, default=4096)
    parser.add_argument("--columns", type=int, default=16384,
                        help="of the input, 4096 by 16384 unless told")
    judge_link.add_arguments(parser)
    return parser.parse_args()


def run_all(arguments, problem, began):
    """Returns the summary of every kernel."""
    results = {}
    kernels = texts(arguments.device, problem)
    with judge_link.Judges(arguments) as judges:
        for place, (name, both) in enumerate(kernels.items(), 1):
            for text in both:  # Builds, and the baseline: not counted.
                timed(judges, problem, text)
            share = arguments.budget_seconds * place / len(kernels)
            results[name] = summary(measure(judges, problem, both,
                                            arguments.pairs, began + share))
    return results


def main():
    arguments = parsed()
    problem = judge_link.problem_of(
        problems.relu(arguments.rows, arguments.columns))
    results = run_all(arguments, problem, time.monotonic())
    pathlib.Path(arguments.out).write_text(json.dumps(results, indent=1))
    print(figures.table(
        ["candidate", "pairs", "failed", "ms", "in turn", "median apart %",
         "worst apart %", "means apart %", "from the reference %",
         "ranges cover 1"],
        [row(name, found) for name, found in results.items()]))
    print("\n".join(criteria(results)))


if __name__ == "__main__":
    main()
