#!/usr/bin/env python3
"""Evaluates references of KernelBench, renamed to candidates, with KernelBench
itself, in a fresh process each, and with one caesar-judge: verdicts, runtimes,
and what of the device each of them takes. Ours are the first evaluation of a
problem (cold), one of exactly as many timed runs as KernelBench's (exact), and
one with the default options (warm). Prints a table, then the criteria.
"""

import argparse
import json
import pathlib
import subprocess
import tempfile
import time

import figures
import judge_link
import problems

HERE = pathlib.Path(__file__).resolve().parent
RUNS = 100  # As KernelBench's; no more and no fewer.
AGAIN = 2  # Of what differs, by both: one process may be lucky for its life.
TITLES = ["problem", "KB ms", "to", "ours ms", "times", "diff %", "diff us",
          "speedup",
          "KB s", "cold s", "exact s", "warm s", "cold/KB", "exact/KB",
          "warm/KB", "excl/runs", "same verdict"]


def child(arguments, *more, timeout):
    """Runs kernelbench_eval.py; returns its last line, or what went wrong."""
    command = [arguments.judge_python, "-B", HERE / "kernelbench_eval.py",
               "--device", arguments.device, *more]
    began = time.monotonic()
    try:
        done = subprocess.run(command, capture_output=True, text=True,
                              timeout=timeout)
        found = json.loads(done.stdout.rstrip().rpartition("\n")[2])
    except subprocess.TimeoutExpired:
        found = {"error": f"not done after {timeout:.0f} s"}
    except ValueError:
        found = {"error": (done.stdout + done.stderr)[-2000:]}
    found["seconds"] = time.monotonic() - began
    return found


def theirs(arguments, source, left):
    """KernelBench's own evaluation of `source`, in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        files = {"reference": source, "candidate": judge_link.renamed(source)}
        more = ["--kernelbench", arguments.kernelbench]
        for name, text in files.items():
            path = pathlib.Path(folder) / f"{name}.py"
            path.write_text(text)
            more += [f"--{name}", path]
        return child(arguments, *more, timeout=left + 60)


def ours(judges, problem, options):
    """Our evaluation, with its verdict and the seconds that it took."""
    answer = judges.evaluate(problem, judge_link.renamed(problem["source"]),
                             options)
    return {"verdict": answer.verdict, "wall": answer.seconds,
            "outcome": answer.outcome()}


def measure(arguments, judges, level, number, left):
    """Returns everything measured about one problem."""
    path = problems.path_of(arguments.kernelbench, level, number)
    source = path.read_text()
    problem = judge_link.problem_of(source, level, number, path.name)
    exact = judges.options(relative_error=0, perf_trials=RUNS)
    result = {"problem": f"{level}/{number}", "name": path.name}
    if not arguments.without_kernelbench:
        result["kernelbench"] = theirs(arguments, source, left)
    for name, options in (("cold", judges.options()), ("exact", exact),
                          ("warm", judges.options())):
        result[name] = ours(judges, problem, options)
    result["again"] = []
    while len(result["again"]) < AGAIN and figures.close_enough(
            row_of(result, None)) is False:
        result["again"].append((theirs(arguments, source, left),
                                ours(judges, problem, exact)))
    return result


def progress(result):
    """Says what one problem came to, while the others still run."""
    beside = result.get("kernelbench") or {}
    if "error" in beside:
        print(f"  KernelBench: {beside['error'][-600:]}", flush=True)
    parts = [f"KB {beside.get('seconds', 0):.1f} s"]
    for name in ("cold", "exact", "warm"):
        one = result[name]
        parts.append(f"{name} {one['wall']:.2f} s {one['outcome']}")
    print(f"{result['problem']:>5} " + "; ".join(parts), flush=True)


def row_of(result, flush_ms):
    verdicts = {name: result[name]["verdict"]
                for name in ("cold", "exact", "warm")}
    again = [(kb, one["verdict"]) for kb, one in result["again"]]
    found = figures.compare(result.get("kernelbench"), verdicts, flush_ms, RUNS,
                            again)
    return {"problem": result["problem"], "name": result["name"], **found}


def cells(row):
    percent = None if row["difference"] is None else 100 * row["difference"]
    name = row["problem"] + " " + row["name"].partition("_")[2][:28]
    values = [(row["kb_low"], 4), (row["kb_high"], 4), (row["our_ms"], 4),
              (row["measured"], 0), (percent, 2),
              (row["difference_us"], 1), (row["speedup"], 4),
              (row["kb_seconds"], 1), (row["cold_seconds"], 3),
              (row["exact_seconds"], 3), (row["warm_seconds"], 3),
              (row["cold_ratio"], 4), (row["exact_ratio"], 4),
              (row["warm_ratio"], 4),
              (row["exclusive_ratio"], 3), (row["verdicts_equal"], 0)]
    return [name.removesuffix(".py"), *(figures.show(*x) for x in values)]


def run_all(arguments, judges, began):
    """Returns results, and the problems that there was no time for."""
    results, left_out = [], []
    for level, number in problems.parse(arguments.problems):
        left = arguments.budget_seconds - (time.monotonic() - began)
        if left <= 0:
            left_out.append(f"{level}/{number}")
            continue
        result = measure(arguments, judges, level, number, left)
        progress(result)
        results.append(result)
    return results, left_out


def parsed():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kernelbench", required=True, metavar="DIR",
                        help="a copy of KernelBench: KernelBench/, src/")
    parser.add_argument("--judge-python", required=True, metavar="FILE",
                        help="the Python with torch that the judge is for")
    parser.add_argument("--problems", default=problems.CHOSEN,
                        help="LEVEL/NUMBER,... (default: %(default)s)")
    parser.add_argument("--without-kernelbench", action="store_true",
                        help="ours alone, as where there is no GPU")
    judge_link.add_arguments(parser)
    return parser.parse_args()


def main():
    arguments = parsed()
    began = time.monotonic()
    flush = {}
    if not arguments.without_kernelbench:
        flush = child(arguments, "--flush", timeout=120)
        print(f"flush: {json.dumps(flush)}", flush=True)
    with judge_link.Judges(arguments) as judges:
        # Makes the judge calibrate its clocks, once for all problems.
        first_problem = judge_link.problem_of(problems.relu(1024, 1024))
        first = ours(judges, first_problem, judges.options())
        print(f"first of all: {first['wall']:.2f} s {first['outcome']}",
              flush=True)
        results, left_out = run_all(arguments, judges, began)
    rows = [row_of(result, flush.get("flush_ms")) for result in results]
    verdict = figures.criteria(rows)
    pathlib.Path(arguments.out).write_text(json.dumps(
        {"judge": judges.ready, "judges_lost": judges.lost, "flush": flush,
         "results": results, "rows": rows, "left_out": left_out,
         "criteria": verdict}, indent=1))
    print(f"\n{len(rows)} problems in {time.monotonic() - began:.0f} s; left "
          f"out for time: {', '.join(left_out) or 'none'}\n")
    print(figures.table(TITLES, [cells(row) for row in rows]))
    print()
    for name, (holds, text) in verdict.items():
        print(f"{'holds' if holds else 'FAILS'}: {name} ({text})")


if __name__ == "__main__":
    main()
