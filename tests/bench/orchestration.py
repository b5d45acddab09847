#!/usr/bin/env python3
"""What the orchestration of a run costs, without models, compilers and devices.

    tests/bench/orchestration.py [--build build/release] [--trajectories 1000,3000]
                                 [--folder FOLDER]

Prints three tables: durable events a second beside a bare SQLite loop that
commits the same in the same run; processor time and memory of whole runs whose
model, builder and devices answer at once, and of going on with one that was
killed half way; and a simulated day, with its least possible makespan and with
first come, first served beside it.
"""

import argparse
import json
import pathlib
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path,
                        default=ROOT / "build/release")
    parser.add_argument("--trajectories", default="1000,3000")
    parser.add_argument("--turns", type=int, default=10)
    parser.add_argument("--folder", type=pathlib.Path,
                        help="where databases and logs are written; on the "
                             "disk whose fdatasync counts")
    return parser.parse_args()


def said_by(*words):
    done = subprocess.run([str(x) for x in words], check=True, text=True,
                          stdout=subprocess.PIPE)
    return [json.loads(line) for line in done.stdout.splitlines()]


def journal(programs, folder):
    print("events in a commit   events/s   bare SQLite   ratio   bytes   bare")
    for events in 1, 8, 64, 256:
        x = said_by(programs / "bench_journal", folder / f"journal-{events}",
                    max(20, 20_000 // events // 4), events)[0]
        print(f"{events:18}   {x['events_per_second']:8,.0f}   "
              f"{x['bare_per_second']:11,.0f}   {x['ratio']:5.2f}   "
              f"{x['bytes'] / 2**20:5.1f}   {x['bare_bytes'] / 2**20:5.1f} MiB")


def whole_runs(programs, folder, counts, turns):
    print("\ntrajectories   turns   us/turn   peak MiB   database MiB   "
          "goes on after s   peak MiB")
    for count in counts:
        words = (programs / "bench_orchestration", "--trajectories", count,
                 "--turns", turns)
        whole = said_by(*words, folder / f"whole-{count}")[0]
        half = folder / f"half-{count}"
        said_by(*words, half, "--stop-after", count * turns // 2)
        # Once everybody could have asked, everybody goes on.
        on = said_by(*words, half, "--stop-after", count // 2)[0]
        print(f"{count:12}   {whole['turns']:5}   "
              f"{whole['processor_us_per_turn']:7.0f}   {whole['peak_mib']:8}"
              f"   {whole['database_mib']:12}   {on['seconds']:15.2f}   "
              f"{on['peak_mib']:8}")


def day(programs):
    print("\nsimulated day              busy    makespan   lower bound   ratio")
    for x in said_by(programs / "simulated_day"):
        print(f"{x['policy']:23}   {x['busy_share']:6.2%}   "
              f"{x['makespan_s']:8.0f}   {x['lower_bound_s']:11.0f}   "
              f"{x['makespan_over_bound']:.4f}")


def main():
    args = arguments()
    programs = args.build.resolve() / "tests/bin"
    with tempfile.TemporaryDirectory(dir=args.folder) as folder:
        folder = pathlib.Path(folder)
        journal(programs, folder)
        whole_runs(programs, folder,
                   [int(x) for x in args.trajectories.split(",")], args.turns)
    day(programs)


if __name__ == "__main__":
    main()
