#!/usr/bin/env python3
"""Judges every candidate of this folder and compares with expected.json.

Hostile candidates must get nothing, honest ones must pass, and nothing may be
left of any of them. Needs the built programs, no torch of its own.

    run.py [--device cpu:0] [--repeat N] [--only PATTERN] [--program PATH]
"""

import argparse
import fnmatch
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import leftovers  # noqa: E402
import rules  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
CHANCES = 6  # Measurements of what seems to gain; see rules.gain.
LIMIT = 1800.0  # Seconds for one call of the program.


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--device", default="cpu:0")
    parser.add_argument("--repeat", type=int, default=1, metavar="N",
                        help="the whole suite, N times in a row")
    parser.add_argument("--only", action="append", metavar="PATTERN",
                        help="candidates such as 'hostile/B*', repeatable")
    parser.add_argument("--program", type=pathlib.Path, metavar="PATH",
                        help="caesar-actors; default: of CAESAR_BIN_DIR")
    parser.add_argument("--set", action="append", default=[], dest="sets",
                        metavar="KEY=VALUE", help="as caesar-actors evaluate")
    parser.add_argument("--keep", type=pathlib.Path, metavar="FILE",
                        help="append every result to this file")
    result = parser.parse_args()
    if result.program is None:
        folder = os.environ.get("CAESAR_BIN_DIR")
        if not folder:
            parser.error("--program, or CAESAR_BIN_DIR, must say where "
                         "caesar-actors is")
        result.program = pathlib.Path(folder) / "caesar-actors"
    return result


class Suite:
    def __init__(self, options, folder):
        self.options = options
        self.folder = folder
        self.scratch = folder / "tmp"
        self.scratch.mkdir()
        # For hostile/A13_reads_the_secret.py, which must not find it.
        (folder / "caesar-adversarial-secret").write_text("secret")
        expected = json.loads((HERE / "expected.json").read_text())
        self.settings = expected["settings"]
        self.on_cuda = options.device.startswith("cuda")
        self.expected = {
            name: x for name, x in expected["candidates"].items()
            if name.startswith("cuda/") == self.on_cuda}
        self.can_batch = "--batch" in self.call("evaluate", "--help").stdout

    # -- asking the program ---------------------------------------------------

    def call(self, *words, limit=LIMIT):
        environment = dict(os.environ, TMPDIR=str(self.scratch))
        return subprocess.run(
            [self.options.program, *map(str, words)], env=environment,
            check=False, stdin=subprocess.DEVNULL, capture_output=True,
            encoding="utf-8", errors="replace", timeout=limit)

    def set_words(self, group):
        settings = dict(self.settings["cuda" if self.on_cuda else "cpu"])
        settings.update(self.settings.get(group, {}))
        settings["build.cache"] = self.folder / "cache"
        words = ["--device", self.options.device]
        for key, value in settings.items():
            words += ["--set", "%s=%s" % (key, value)]
        for one in self.options.sets:
            words += ["--set", one]
        return words

    def pair(self, name):
        x = self.expected[name]
        folder = HERE / ("cuda/problems" if self.on_cuda else "problems")
        result = {"problem": str(folder / (x["problem"] + ".py")),
                  "candidate": str(HERE / name)}
        if "precision" in x:
            result["precision"] = x["precision"]
        return result

    def evaluate(self, names):
        """Returns {name: [result...]}."""
        found = {name: [] for name in names}
        groups = {}
        for name in names:
            groups.setdefault(self.expected[name].get("group"), []).append(name)
        for group, members in groups.items():
            ask = self.batch if self.can_batch else self.one_by_one
            for name, result in ask(group, members):
                found[name].append(result)
        return found

    def batch(self, group, names):
        pairs, results = self.folder / "pairs.jsonl", self.folder / "out.jsonl"
        results.unlink(missing_ok=True)
        ids = []
        with open(pairs, "w") as file:
            for name in names:
                for _ in range(self.expected[name].get("times", 1)):
                    line = dict(self.pair(name), id="%s#%d" % (name, len(ids)))
                    ids.append(line["id"])
                    file.write(json.dumps(line) + "\n")
        done = self.call("evaluate", "--batch", pairs, "--out", results,
                         *self.set_words(group))
        lines = {}
        if results.exists():
            for text in results.read_text(errors="replace").splitlines():
                line = json.loads(text)
                lines[str(line["id"])] = line
        for one in ids:
            line = lines.get(one, {"error": done.stderr[-500:]})
            self.keep(one, line)
            yield one.rpartition("#")[0], rules.result_of_batch(line)

    def one_by_one(self, group, names):
        for name in names:
            for _ in range(self.expected[name].get("times", 1)):
                pair = self.pair(name)
                words = ["--problem", pair["problem"],
                         "--candidate", pair["candidate"], "--json",
                         *self.set_words(group)]
                if "precision" in pair:
                    words += ["--set",
                              "evaluate.precision=" + pair["precision"]]
                done = self.call("evaluate", *words)
                try:
                    answer = json.loads(done.stdout)
                    result = rules.result_of_json(answer)
                except ValueError:
                    answer = {"error": done.stderr[-500:]}
                    result = rules.result_of_batch(answer)
                self.keep(name, answer)
                yield name, result

    def keep(self, name, answer):
        if self.options.keep:
            with open(self.options.keep, "a") as file:
                file.write(json.dumps({"name": name, "answer": answer}) + "\n")

    # -- checking -------------------------------------------------------------

    def chosen(self):
        patterns = self.options.only or ["*"]
        return [name for name in self.expected
                if any(fnmatch.fnmatch(name, x) for x in patterns)]

    def honest_of(self, name):
        folder = "cuda/" if self.on_cuda else ""
        return folder + self.expected[name]["neutralised"]

    def gains(self, names, found):
        """Returns {name: gain} of the cheats in `found` that have one."""
        found = {name: rules.gain(found[name], found[self.honest_of(name)])
                 for name in names}
        return {name: gain for name, gain in found.items() if gain}

    def run(self):
        """Returns {name: [complaint...]}."""
        names = self.chosen()
        needed = {self.honest_of(x) for x in names
                  if "neutralised" in self.expected[x]}
        found = self.evaluate(names + sorted(needed - set(names)))
        failures = {
            name: [x for result in found[name]
                   for x in rules.complaints(self.expected[name], result)]
            for name in names}
        gains = self.gains([x for x in names if not failures[x]
                            and "neutralised" in self.expected[x]], found)
        for _ in range(CHANCES - 1):
            if gains:
                needed = {self.honest_of(x) for x in gains}
                again = self.evaluate([*gains, *sorted(needed)])
                for name, results in again.items():
                    found[name] += results
                gains = self.gains(gains, found)
        for name, gain in gains.items():
            failures[name].append(gain)
        return failures


def without_gaps(failures, expected):
    """Prints what fails and is known to, and returns the rest: what
    expected.json calls a gap, and why it is one, shall not hide what is new."""
    rest = {}
    for name, wrong in failures.items():
        gap = expected[name].get("gap")
        if gap and wrong:
            print("GAP    %s: %s (%s)" % (name, wrong[0], gap))
        rest[name] = [] if gap else wrong
    return rest


def tell(failures, left, seconds):
    """Prints one line per failure and a table; returns the exit status."""
    for name, wrong in failures.items():
        for one in wrong:
            print("FAILED %s: %s" % (name, one))
    for one in left:
        print("LEFT   %s" % one)
    kinds = {}
    for name, wrong in failures.items():
        kind, _, file = name.rpartition("/")
        if kind.endswith("hostile"):
            kind += " " + file[0]
        good, bad = kinds.get(kind, (0, 0))
        kinds[kind] = (good + (not wrong), bad + bool(wrong))
    print("%-16s %6s %6s" % ("candidates", "good", "bad"))
    for kind, (good, bad) in sorted(kinds.items()):
        print("%-16s %6d %6d" % (kind, good, bad))
    print("%d left behind; %.0f s" % (len(left), seconds), flush=True)
    return 1 if left or any(failures.values()) else 0


def main():
    options = arguments()
    status = 0
    for _ in range(options.repeat):
        begin = time.monotonic()
        with tempfile.TemporaryDirectory(
                prefix="adversarial-", dir="/tmp") as folder:
            folder = pathlib.Path(folder)
            suite = Suite(options, folder)
            if not suite.chosen():
                print("no candidate matches", *options.only)
                return 2
            watch = leftovers.Watch(suite.scratch)
            failures = without_gaps(suite.run(), suite.expected)
            left = watch.left()
        status |= tell(failures, left, time.monotonic() - begin)
    return status


if __name__ == "__main__":
    sys.exit(main())
