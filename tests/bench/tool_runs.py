#!/usr/bin/env python3
"""What ncu and compute-sanitizer tell of candidates on this machine's GPU: one
that is right, of which counters are read, and three that access what they must
not. Shows verdicts, and what the tools printed.

Exit status: 0 all is told, 1 something is not.
"""

import argparse
import json
import os
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))
import faults  # noqa: E402
import identical  # noqa: E402
import judge_link  # noqa: E402
import problems  # noqa: E402

RELU = identical.TRITON

# The inputs are mapped for reading only.
WRITES_TO_INPUT = RELU.replace("x, y, x.numel()", "y, x, x.numel()")

# Some elements too far: as far as what is mapped reaches, and beyond.
TOO_FAR = RELU.replace("inside = at < n", "inside = at < 64 * n").replace(
    "x.numel(), 1024", "64 * x.numel(), 1024")


def candidates():
    """Returns name, text and the field of the verdict that tells of it."""
    return [("right", RELU, "counters"),
            ("far write", faults.candidate("illegal_access"), "memory_fault"),
            ("overrun", TOO_FAR, "memory_fault"),
            ("write to input", WRITES_TO_INPUT, "memory_fault")]


def is_told(verdict, field):
    found = verdict and verdict[field]
    return bool(found) and not found["note"]


def show(name, answer, field):
    """Prints what came of a candidate. Returns whether the tool told of it."""
    told = is_told(answer.verdict, field)
    print(f"{'told' if told else 'NOT TOLD'}: {name}, {answer.seconds:.1f} s: "
          f"{answer.outcome()}")
    if answer.verdict:
        print(f"  {field}: {json.dumps(answer.verdict[field], indent=2)}")
        print(f"  sandbox: {answer.verdict['sandbox'] or 'whole'}", flush=True)
    return told


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    judge_link.add_arguments(parser)
    arguments = parser.parse_args()
    # The judge then writes to standard error what tools print.
    os.environ["CAESAR_TRACE_TOOLS"] = "1"
    verdicts = {}
    told = True
    with judge_link.Judges(arguments) as judges:
        for name, text, field in candidates():
            options = judges.options(counters=True, perf_trials=20)
            answer = judges.evaluate(
                judge_link.problem_of(problems.relu(4096, 4096)), text,
                options)
            told = show(name, answer, field) and told
            verdicts[name] = answer.verdict
    Path(arguments.out).write_text(json.dumps(verdicts, indent=2) + "\n")
    return 0 if told else 1


if __name__ == "__main__":
    sys.exit(main())
