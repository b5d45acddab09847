#!/usr/bin/env python3
"""Hostile evaluations in a row, an honest one after each: whether the judge
is ever fooled or wrong, and how soon after a fault the next verdict comes."""

import argparse
import collections
import itertools
import json
import pathlib
import time

import faults
import figures
import judge_link
import problems


class Bench(judge_link.Judges):
    """Judges that are given faults and honest candidates in turn."""

    def __init__(self, arguments):
        super().__init__(arguments)
        source = problems.relu(arguments.rows, arguments.columns)
        self.problem = judge_link.problem_of(source)
        self.honest = judge_link.renamed(source)

    def evaluate_honest(self):
        return self.evaluate(self.problem, self.honest, self.options(
            perf_trials=self.arguments.perf_trials, min_trials=5,
            relative_error=0))

    def evaluate_fault(self, kind):
        limit = self.arguments.timeout if faults.ends_by_timeout(kind) else 60
        return self.evaluate(self.problem, faults.candidate(kind),
                             self.options(perf_trials=5, memcheck=False,
                                          timeout=int(
                                              limit * judge_link.SECOND)))


def fault_moment(kind, answer, timeout):
    """Returns when a fault was there at the latest: a hang is one from its
    timeout on, anything else from when the last phase began."""
    if faults.ends_by_timeout(kind):
        return min(answer.began + timeout, answer.ended)
    return answer.phases[-1][1] if answer.phases else answer.began


def one(bench, kind):
    """Returns a record of one fault and the honest evaluation after it."""
    fault = bench.evaluate_fault(kind)
    honest = bench.evaluate_honest()
    moment = fault_moment(kind, fault, bench.arguments.timeout)
    return {"kind": kind, "outcome": fault.outcome(), "fooled": fault.correct(),
            "fault_seconds": fault.seconds, "honest": honest.outcome(),
            "good": honest.correct(),
            "after_verdict": honest.ended - fault.ended,
            "after_fault": honest.ended - moment}


def run_all(bench, kinds, began, done):
    """Returns `done` and the records that there was time for, `--count` at
    most."""
    arguments = bench.arguments
    records = list(done)
    rounds = itertools.islice(itertools.cycle(kinds), len(done),
                              max(arguments.count, len(done)))
    for kind in rounds:
        if time.monotonic() - began > arguments.budget_seconds:
            break
        record = one(bench, kind)
        records.append(record)
        if not record["good"] or record["fooled"]:
            print(f"WRONG after {len(records)}: {json.dumps(record)}",
                  flush=True)
        elif (len(records) <= len(done) + 2 * len(kinds)
              or len(records) % 100 == 0):
            print(f"{len(records)} {kind}: {record['outcome'][:150]}; next "
                  f"verdict {record['after_verdict']:.2f} s later", flush=True)
    return records


def row(name, records):
    verdict = figures.spread(x["after_verdict"] for x in records)
    fault = figures.spread(x["after_fault"] for x in records)
    wrong = sum(not x["good"] for x in records)
    fooled = sum(x["fooled"] for x in records)
    numbers = [figures.show(x[key], 3) for x in (verdict, fault)
               for key in ("mean", "median", "worst")]
    return [name, str(len(records)), *numbers, str(wrong), str(fooled)]


def earlier(files):
    """Returns the records of earlier runs, and how many judges they lost."""
    records, lost = [], 0
    for file in files:
        found = json.loads(pathlib.Path(file).read_text())
        records += found["records"]
        lost += found["judges_lost"]
    return records, lost


def outcomes(records):
    """Returns what each kind came to, how often."""
    found = collections.defaultdict(collections.Counter)
    for record in records:
        found[record["kind"]][record["outcome"][:100]] += 1
    return {kind: dict(counts) for kind, counts in found.items()}


def parsed():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1000,
                        help="hostile evaluations (default 1000)")
    parser.add_argument("--timeout", type=float, default=1,
                        help="of hanging candidates, in seconds (default 1)")
    parser.add_argument("--perf-trials", type=int, default=5, metavar="N",
                        help="timed runs of an honest candidate (default 5); 0 "
                        "where several of these programs share a device, whose "
                        "times would mean nothing")
    parser.add_argument("--rows", type=int, default=2048)
    parser.add_argument("--columns", type=int, default=4096,
                        help="of the input, 2048 by 4096 unless told")
    parser.add_argument("--add", action="append", default=[], metavar="FILE",
                        help="what an earlier run wrote: counts as well, in "
                        "--count too, and in --out")
    parser.add_argument("--kinds", metavar="A,B", help="only these of: "
                        + ", ".join(faults.BODIES))
    judge_link.add_arguments(parser)
    arguments = parser.parse_args()
    possible = faults.kinds_for(arguments.device)
    chosen = arguments.kinds.split(",") if arguments.kinds else possible
    if not set(chosen) <= set(possible):
        parser.error(f"on {arguments.device} there are only: "
                     + ", ".join(possible))
    return arguments, chosen


def report(records, kinds, lost):
    """Prints the table, and returns whether what must hold does."""
    rows = [row(kind, [x for x in records if x["kind"] == kind])
            for kind in kinds]
    print(json.dumps(outcomes(records), indent=1))
    print(figures.table(
        ["fault", "count", "after verdict: mean s", "median", "worst",
         "after fault: mean s", "median", "worst", "wrong", "fooled"],
        [*rows, row("all", records)]))
    mean = figures.spread(x["after_fault"] for x in records)["mean"]
    return (mean is not None and mean < 2 and lost == 0
            and all(x["good"] and not x["fooled"] for x in records))


def main():
    arguments, kinds = parsed()
    began = time.monotonic()
    done, lost = earlier(arguments.add)
    with Bench(arguments) as bench:
        first = bench.evaluate_honest()  # With the reference: not counted.
        if not first.correct():
            raise SystemExit("an honest candidate fails before any fault: "
                             + first.outcome())
        records = run_all(bench, kinds, began, done)
    lost += bench.lost
    pathlib.Path(arguments.out).write_text(json.dumps(
        {"records": records, "judges_lost": lost}, indent=1))
    good = report(records, kinds, lost)
    print(f"{len(records)} of {arguments.count}, {len(records) - len(done)} of "
          f"them in the {time.monotonic() - began:.0f} s of this run; "
          f"judges lost: {lost}")
    print(f"{'holds' if good else 'FAILS'}: honest after each, none fooled, "
          "mean from fault to next verdict under 2 s")


if __name__ == "__main__":
    main()
