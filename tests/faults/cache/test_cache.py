"""Many builds by many processes that share a cache and are killed at random.

CAESAR_CACHE_BUILDS=500 is the full run; without it there are fewer builds.
CAESAR_CACHE_SEED repeats the order of a run, though not what the machine does.
"""

import hashlib
import json
import os
import pathlib
import random
import selectors
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, os.path.join(os.environ["CAESAR_SOURCE_DIR"],
                                "tests/faults/program"))
import program  # noqa: E402

PROCESSES = 8
DISTINCT = 25
BUILDS = int(os.environ.get("CAESAR_CACHE_BUILDS", "100"))
KILLS = max(8, BUILDS // 20)
SEED = int(os.environ.get("CAESAR_CACHE_SEED", str(random.randrange(10**6))))
PATIENCE = 840.0  # Seconds until a wait is a deadlock.

CANDIDATE = '''import torch
from torch.utils.cpp_extension import load_inline

source = """
torch::Tensor shifted(torch::Tensor x) {
  auto y = torch::empty_like(x);
  auto from = x.data_ptr<float>();
  auto to = y.data_ptr<float>();
  for (int64_t i = 0; i < x.numel(); ++i)
    to[i] = from[i] + %d;
  return y;
}
"""
module = load_inline(name="shifted_%d", cpp_sources=source,
                     functions=["shifted"])


class ModelNew(torch.nn.Module):
    def forward(self, x):
        return module.shifted(x)
'''


def compiles(process):
    names = {name for _, _, name in program.children_of(process.pid)}
    return bool(names & {"cc1plus", "as", "ld"})


class Worker:
    """One `caesar-actors build` after the other, until its list is empty."""

    def __init__(self, folder, sources):
        self.folder = folder
        self.left = list(sources)
        self.process = None
        self.buffer = b""

    def start(self):
        self.buffer = b""
        self.process = subprocess.Popen(
            [program.PROGRAM, "build", *self.left, "--json", "--set",
             f"build.cache={self.folder / 'cache'}", "--set", "build.slots=1"],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def read(self):
        """Returns the reports that came, or None when there are no more."""
        data = os.read(self.process.stdout.fileno(), 1 << 20)
        if not data:
            return None
        *lines, self.buffer = (self.buffer + data).split(b"\n")
        return [json.loads(line) for line in lines]

    def end(self):
        status = self.process.wait(timeout=PATIENCE)
        error = self.process.stderr.read().decode()
        self.process.stdout.close()
        self.process.stderr.close()
        self.process = None
        return status, error


class CacheTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="caesar-cache-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.random = random.Random(SEED)
        self.deadline = program.Deadline(PATIENCE)
        self.reports = []
        self.kills = self.in_mid_compile = 0
        self.selector = selectors.DefaultSelector()
        self.addCleanup(self.selector.close)
        self.sources = []
        for i in range(DISTINCT):
            path = self.folder / f"candidate_{i}.py"
            path.write_text(CANDIDATE % (i, i))
            self.sources.append(str(path))

    def begin(self, worker):
        worker.start()
        self.selector.register(worker.process.stdout, selectors.EVENT_READ,
                               worker)

    def ended(self, worker):
        """Goes on with a worker whose process has ended, for any reason."""
        self.selector.unregister(worker.process.stdout)
        status, error = worker.end()
        if worker.left:
            self.assertEqual(status, -9, error)
            self.begin(worker)
        else:
            self.assertIn(status, (0, -9), error)

    def take(self, worker):
        reports = worker.read()
        if reports is None:
            self.ended(worker)
            return
        for report in reports:
            worker.left.remove(report["candidate"])
            self.reports.append(report)

    def kill_one(self, workers):
        """Kills any process, or, half of the time, one that compiles."""
        alive = [x.process for x in workers if x.process]
        busy = [x for x in alive if compiles(x)]
        if not alive:
            return
        often = busy and self.random.random() < 0.5
        process = self.random.choice(busy if often else alive)
        self.in_mid_compile += process in busy
        self.kills += 1
        process.kill()

    def run_all(self):
        workers = []
        for i in range(PROCESSES):
            share = BUILDS // PROCESSES + (i < BUILDS % PROCESSES)
            rounds = -(-share // DISTINCT)
            own = self.sources[i::PROCESSES]  # Together, all of them.
            todo = own + [x for x in self.random.sample(self.sources, DISTINCT)
                          if x not in own]
            for _ in range(rounds - 1):
                todo += self.random.sample(self.sources, DISTINCT)
            todo = todo[:share]
            self.random.shuffle(todo)
            workers.append(Worker(self.folder, todo))
        for worker in workers:
            self.begin(worker)
        next_kill = 0.0
        while self.selector.get_map():
            self.assertGreater(self.deadline.left(), 0, "a deadlock")
            # Before the first report they only start.
            kill = self.reports and self.kills < KILLS
            wait = max(0.0, next_kill - time.monotonic()) if kill else 60.0
            for key, _ in self.selector.select(wait):
                self.take(key.data)
            if kill and time.monotonic() >= next_kill:
                self.kill_one(workers)
                next_kill = time.monotonic() + self.random.uniform(0.5, 3)

    def check_reports(self):
        compiled = {}
        for report in self.reports:
            self.assertEqual(report["status"], "built", report)
            self.assertEqual(report["path"], "light", report)
            if not report["cache_hit"]:
                name = report["candidate"]
                compiled[name] = compiled.get(name, 0) + 1
        self.assertEqual(len(self.reports), BUILDS)
        # One that was killed after it published told nobody.
        self.assertEqual([x for x in compiled.items() if x[1] > 1], [])
        self.assertGreaterEqual(len(compiled), DISTINCT - self.kills)
        return len(compiled)

    def check_cache(self):
        root = self.folder / "cache/artefacts"
        entries = list(root.glob("??/*"))
        self.assertEqual(len(entries), DISTINCT)
        for entry in entries:
            manifest = json.loads((entry / "manifest.json").read_text())
            module = (entry / "module.so").read_bytes()
            self.assertEqual(manifest["key"], entry.name)
            self.assertEqual(manifest["sha256"],
                             hashlib.sha256(module).hexdigest())
        self.assertEqual((root / "locks").stat().st_size, 0)
        self.assertLessEqual(len(list((root / "tmp").iterdir())), self.kills)

    def check_nothing_is_locked(self):
        worker = Worker(self.folder, self.sources)
        worker.start()
        output, error = worker.process.communicate(timeout=PATIENCE)
        self.assertEqual(worker.process.returncode, 0, error)
        reports = [json.loads(line) for line in output.splitlines()]
        self.assertEqual([x["cache_hit"] for x in reports], [True] * DISTINCT)
        return sorted(x["phases"]["cache"] for x in reports)[DISTINCT // 2]

    def test_killed_processes_leave_a_cache_whole_and_unlocked(self):
        print(f"seed {SEED}", flush=True)
        began = time.monotonic()
        self.run_all()
        took = time.monotonic() - began
        compiled = self.check_reports()
        self.check_cache()
        hit = self.check_nothing_is_locked()
        light = sorted(sum(x["phases"].get(y, 0) for y in ("light", "link"))
                       for x in self.reports if not x["cache_hit"])
        print(f"{BUILDS} builds of {DISTINCT} sources by {PROCESSES} processes "
              f"in {took:.0f} s, {self.kills} killed, {self.in_mid_compile} "
              f"of them in mid-compile; {compiled} compilations told, "
              f"{light[len(light) // 2]:.2f} s in the median; a hit takes "
              f"{hit * 1000:.2f} ms")


if __name__ == "__main__":
    unittest.main()
