#!/usr/bin/env python3
"""Kills the program, its judge, runners and compilers at random moments, as
often as it is told to; what is found in the end is what an undisturbed run
finds, and nobody was paid twice but for what was under way.

    test_kills.py [--kills N] [--seed SEED] [unittest's own]

The same seed chooses the same victims and moments; when they come in the course
of a run is up to the machine.
"""

import argparse
import collections
import json
import os
import pathlib
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest

SOURCE = pathlib.Path(os.environ["CAESAR_SOURCE_DIR"])
BIN = pathlib.Path(os.environ["CAESAR_BIN_DIR"])
for folder in "tests/scenarios", "tests/faults/program":
    sys.path.insert(0, str(SOURCE / folder))
import program  # noqa: E402
import sample_logs  # noqa: E402

PROFILE = SOURCE / "config/profiles/quickstart.toml"
REPLIES = SOURCE / "config/quickstart/replies.jsonl"
# Nothing is timed, so that the same kernel is the best one every time. A
# judge or a compiler that somebody killed may be needed more often than usual.
SETS = ("problems.select=1-3", "run.turns=3", "evaluate.attempts=20",
        "transitions.table=reflection_nvcc")
TIMES = re.compile(r"seconds|runtime|speedup|_ms$|profile|clock|took|mean|std|"
                   r"min|max|median|trials|feedback|prompt|context|device|"
                   r"cache|hardware|config|root|difference|base_url")
VICTIMS = ("program", "program", "program", "judge", "runner", "compiler",
           "all")
LONGEST = 12.0  # Seconds until a kill, from the start or the kill before.
PATIENCE = 300.0  # Seconds for a run that nobody disturbs any more.

kills, seed = 12, 1


class Mock:
    """An endpoint that takes a moment to answer, and counts what it is paid."""

    def __init__(self):
        self.process = subprocess.Popen(
            [BIN / "mock-llm", "--replies", REPLIES, "--latency-ms", "1500"],
            stdout=subprocess.PIPE, text=True)
        self.url = self.process.stdout.readline().strip()

    def end(self):
        """Returns how often each turn was paid."""
        self.process.send_signal(signal.SIGTERM)
        said, _ = self.process.communicate(timeout=20)
        return collections.Counter(json.loads(said)["paid"])


class Run:
    """One run, begun as often as it takes."""

    def __init__(self, folder, url):
        self.folder = folder
        self.words = [program.PROGRAM, "run", PROFILE]
        for one in (f"run.root={folder}", f"build.cache={folder / 'cache'}",
                    "model.provider=local", "model.model=mock",
                    f"model.base_url={url}", *SETS):
            self.words += ["--set", one]
        self.said = folder.parent / f"{folder.name}.out"
        self.process = None

    @property
    def logs(self):
        return self.folder / "quickstart/default"

    def start(self):
        with open(self.said, "a", encoding="utf-8") as output:
            self.process = subprocess.Popen(
                self.words, stdin=subprocess.DEVNULL, stdout=output,
                stderr=subprocess.STDOUT)

    def ends_within(self, seconds):
        try:
            self.process.wait(timeout=seconds)
            return True
        except subprocess.TimeoutExpired:
            return False

    def output(self):
        return self.said.read_text(encoding="utf-8", errors="replace")

    def query(self, sql):
        """Opens the database as anybody may; none before the run has one."""
        file = self.logs / "run.db"
        if not file.exists():
            return []
        with sqlite3.connect(file, timeout=30) as connection:
            tables = connection.execute("SELECT count(*) FROM sqlite_master")
            return list(connection.execute(sql)) if tables.fetchone()[0] else []

    def events(self):
        """Returns the events that are durable."""
        return [tuple(row) for row in self.query(
            "SELECT sequence, level, problem, sample, turn, kind FROM events")]


def victims(run, what):
    """Returns the processes that `what` means just now."""
    found = {"judge": [], "runner": [], "compiler": []}
    for pid, _, name in program.children_of(run.process.pid):
        kind = {"caesar-judge": "judge", "caesar-runner": "runner"}.get(
            name, "compiler")
        found[kind].append(pid)
    if what == "program":
        return [run.process.pid]
    if what == "all":
        return [run.process.pid, *sum(found.values(), [])]
    return found[what]


def kill(pids, choose):
    """Kills one of them, or all; whoever is gone already was quicker."""
    for pid in pids if choose is None else [choose(pids)] if pids else []:
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            pass


class KillsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.root = pathlib.Path(tempfile.mkdtemp(prefix="caesar-kills-"))
        if not os.environ.get("CAESAR_KEEP"):
            cls.addClassCleanup(shutil.rmtree, cls.root, ignore_errors=True)
        mock = Mock()
        whole = Run(cls.root / "whole", mock.url)
        whole.start()
        assert whole.ends_within(PATIENCE), "the undisturbed run did not end"
        assert whole.process.returncode == 0, whole.output()
        cls.paid = mock.end()
        cls.logs = cls.found_by(whole)
        cls.events = collections.Counter(x[1:] for x in whole.events())

    @staticmethod
    def found_by(run):
        found = sample_logs.logs(run.logs, TIMES)
        for log in found.values():
            del log["result"]  # Each has one; which is up to a clock.
        return found

    def test_whoever_is_killed_nothing_is_lost(self):
        chance = random.Random(seed)
        left, number = kills, 0
        while left > 0:
            number += 1
            begin = time.monotonic()
            mock = Mock()
            run = Run(self.root / f"run-{number}", mock.url)
            try:
                told = self.disturb(run, chance, left)
            finally:
                run.process.kill()
                run.process.wait()
                paid = mock.end()
            left -= sum(told.values())
            again = self.check(run, paid)
            print(f"run {number}: {time.monotonic() - begin:5.1f} s, killed "
                  + ", ".join(f"{n} {what}" for what, n in sorted(told.items()))
                  + f"; asked again {again}, paid again "
                  f"{sum((paid - self.paid).values())}", file=sys.stderr,
                  flush=True)
            shutil.rmtree(run.folder, ignore_errors=True)

    def disturb(self, run, chance, most):
        """Runs to the end; returns how often who was killed on the way."""
        told = collections.Counter()
        run.start()
        while sum(told.values()) < most:
            what = chance.choice(VICTIMS)
            if run.ends_within(chance.uniform(0.0, LONGEST)):
                break
            chosen = victims(run, what)
            if not chosen:
                continue  # Nobody compiles just now.
            before = run.events()
            kill(chosen, None if what == "all" else chance.choice)
            told[what] += 1
            if what in ("program", "all"):
                run.process.wait()
                after = run.events()
                self.assertEqual(after[:len(before)], before)
                self.assertEqual(run.query("PRAGMA integrity_check"),
                                 [("ok",)])
                run.start()
        self.assertTrue(run.ends_within(PATIENCE), run.output())
        self.assertEqual(run.process.returncode, 0, run.output())
        return told

    def check(self, run, paid):
        """Returns how often somebody was asked again."""
        events = collections.Counter(x[1:] for x in run.events())
        again = {x: n for x, n in events.items() if x[-1] == "asked_again"}
        for event in again:
            del events[event]
        self.assertEqual(events, self.events)  # None is lost, none twice.
        self.assertEqual(self.found_by(run), self.logs)
        for turn, times in (paid - self.paid).items():
            level, problem, sample, number = turn.split("/")
            key = (int(level.removeprefix("level")), int(problem), int(sample),
                   int(number), "asked_again")
            self.assertLessEqual(times, again.get(key, 0), turn)
        self.assertEqual(self.paid - paid, collections.Counter())
        return sum(again.values())


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=kills)
    parser.add_argument("--seed", type=int, default=seed)
    known, rest = parser.parse_known_args()
    kills, seed = known.kills, known.seed
    unittest.main(argv=[sys.argv[0], *rest])
