"""Runs the real caesar-actors in a folder of its own, and watches it.

Nothing here sleeps: tests wait for lines of the actors' log, for the end of a
process, or for a process to leave /proc, each with a deadline.
"""

import json
import os
import pathlib
import selectors
import shutil
import signal
import subprocess
import tempfile
import time

import make_replies

BIN = pathlib.Path(os.environ["CAESAR_BIN_DIR"])
SOURCE = pathlib.Path(os.environ["CAESAR_SOURCE_DIR"])
PROGRAM = BIN / "caesar-actors"
FIXTURES = SOURCE / "tests/faults/program/fixtures"
PATIENCE = 120.0  # Seconds until a wait is a failure.

CONFIG = """
[run]
group = "faults"
name = "one"
root = "runs"
turns = 3
samples = 2

[problems]
path = "problems"

[model]
provider = "replay"
replies = "replies.jsonl"

[context]
strategy = ["eval_result"]

[evaluate]
correct_trials = 3
perf_trials = 10
timeout = "60s"

[build]
cache = "cache"

[log]
level = "error"
"""


class Deadline:
    def __init__(self, seconds=PATIENCE):
        self.end = time.monotonic() + seconds

    def left(self):
        return max(0.0, self.end - time.monotonic())


class Run:
    """One run directory with its configuration, replies and problems."""

    def __init__(self, samples=2):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="caesar-faults-"))
        shutil.copytree(FIXTURES / "problems", self.folder / "problems")
        make_replies.write(self.folder / "replies.jsonl", samples)
        self.config = self.folder / "run.toml"
        self.config.write_text(CONFIG)
        self.logs = self.folder / "runs/faults/one"
        self.processes = []

    def close(self):
        for process in self.processes:
            if process.poll() is None:
                process.kill()
            process.wait()
            process.stdout.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def start(self, *arguments, prefix=()):
        """Starts `caesar-actors run` and returns the process."""
        process = subprocess.Popen(
            [*prefix, PROGRAM, "run", self.config, *arguments],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True)
        self.processes.append(process)
        return process

    def finish(self, *arguments, prefix=()):
        """Runs to the end; returns exit status and output."""
        process = self.start(*arguments, prefix=prefix)
        output, _ = process.communicate(timeout=PATIENCE)
        return process.returncode, output

    def events(self):
        """Yields the lines of actors.jsonl as they are written."""
        return Events(self)

    def log(self, problem, sample):
        path = self.logs / f"problem_{problem}/sample_{sample}/log.json"
        return json.loads(path.read_text())

    def samples(self):
        return [(problem, sample) for problem in (1, 2) for sample in (0, 1)]


class Events:
    """The log of a run, followed with the product's own `logs --follow`."""

    def __init__(self, run):
        run.logs.mkdir(parents=True, exist_ok=True)
        (run.logs / "actors.jsonl").touch()
        self.process = subprocess.Popen(
            [PROGRAM, "logs", run.logs, "--follow", "--json", "--level",
             "debug"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        run.processes.append(self.process)
        self.buffer = b""

    def wait_for(self, wanted, seconds=PATIENCE):
        """Returns the first line from now on for which `wanted` holds."""
        deadline = Deadline(seconds)
        while True:
            while b"\n" in self.buffer:
                line, self.buffer = self.buffer.split(b"\n", 1)
                entry = json.loads(line)
                if wanted(entry):
                    return entry
            with selectors.DefaultSelector() as selector:
                selector.register(self.process.stdout, selectors.EVENT_READ)
                if not selector.select(deadline.left()):
                    raise AssertionError("the expected event did not come")
            data = os.read(self.process.stdout.fileno(), 65536)
            if not data:
                raise AssertionError("the log ended")
            self.buffer += data


def children_of(pid):
    """Returns all descendants of `pid`, as (pid, start time, command)."""
    table = {}
    for entry in pathlib.Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            text = (entry / "stat").read_text()
        except OSError:
            continue
        name, rest = text[text.index("(") + 1:].rsplit(")", 1)
        fields = rest.split()
        table[int(entry.name)] = (int(fields[1]), fields[19], name)
    result, queue = [], [pid]
    while queue:
        parent = queue.pop()
        for child, (its_parent, started, name) in table.items():
            if its_parent == parent:
                result.append((child, started, name))
                queue.append(child)
    return result


def wait_until_gone(processes, seconds):
    """Waits until none of `processes` is left; returns those that are."""
    deadline = Deadline(seconds)
    left = []
    for pid, started, name in processes:
        try:
            handle = os.pidfd_open(pid)
        except OSError:
            continue
        try:
            stat = pathlib.Path(f"/proc/{pid}/stat").read_text()
        except OSError:
            os.close(handle)
            continue
        if stat.rsplit(")", 1)[1].split()[19] == started:
            with selectors.DefaultSelector() as selector:
                selector.register(handle, selectors.EVENT_READ)
                if not selector.select(deadline.left()):
                    left.append((pid, name))
        os.close(handle)
    return left


def kill(process):
    os.kill(process.pid, signal.SIGKILL)
    process.wait(timeout=PATIENCE)
