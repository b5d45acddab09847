"""A head and its nodes, each a process in a network namespace of its own.

Nothing here sleeps: whoever waits does so for a line of a log, for what a run
says of itself, or for the end of a process, each with a deadline.
"""

import datetime
import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import time

SOURCE = pathlib.Path(os.environ["CAESAR_SOURCE_DIR"])
for folder in "tests/scenarios", "tests/support/wire":
    sys.path.insert(0, str(SOURCE / folder))
import sample_logs  # noqa: E402
import wire  # noqa: E402

BIN = pathlib.Path(os.environ["CAESAR_BIN_DIR"])
PROGRAM = BIN / "caesar-actors"
OTHER_NODE = BIN.parent / "tests/bin/test_other_node"
PROFILE = SOURCE / "config/profiles/quickstart.toml"
PORT = 4455
HOSTS = ("head", "one", "two", "three", "stranger")
NODES = ("one", "two", "three")
# No turn is timed: nodes that share their cores would disturb each other. A
# sample's result is, and is left out.
SETS = ("problems.select=1-3", "run.turns=3",
        "transitions.table=reflection_nvcc")
# What a clock decides, and who did it.
TIMES = re.compile(r"seconds|runtime|speedup|_ms$|profile|clock|took|mean|std|"
                   r"min|max|median|trials|feedback|prompt|context|device|"
                   r"build|cache|hardware|config|root|cluster|difference")
PATIENCE = 240.0  # Seconds until a wait is a failure.


def set_words(*sets):
    return [word for one in sets for word in ("--set", one)]


def logs(root):
    """Returns what samples found, without what may differ."""
    found = sample_logs.logs(root, TIMES)
    for log in found.values():
        del log["result"]  # Each has one.
    return found


class Cluster:
    def __init__(self, folder, network):
        self.folder = folder
        self.wire = network
        self.ours, self.theirs = folder / "ours", folder / "theirs"
        self.processes = {}
        for certificates in self.ours, self.theirs:
            subprocess.run([PROGRAM, "certs", certificates, *HOSTS],
                           check=True, capture_output=True, timeout=60)

    # -- processes ------------------------------------------------------------

    def start(self, name, host, words):
        """Starts a process on `host`; its output is that of `name`."""
        output = open(self.folder / f"{name}.out", "a", encoding="utf-8")
        with output:
            self.processes[name] = subprocess.Popen(
                self.wire.words(host, *words), stdout=output,
                stderr=subprocess.STDOUT)
        return self.processes[name]

    def start_head(self):
        place = f"{self.wire.address('head')}:{PORT}"
        return self.start("head", "head", [
            PROGRAM, "run", PROFILE, *set_words(
                f"run.root={self.folder / 'runs'}",
                f"build.cache={self.folder / 'cache'}",
                f"cluster.listen={place}", "cluster.evaluate=false",
                f"cluster.certificates={self.ours}", *SETS)])

    def start_node(self, name, host=None, certificates=None, title=None):
        return self.start(title or name, host or name, [
            PROGRAM, "node", "--join", f"{self.wire.address('head')}:{PORT}",
            "--name", name, "--certificates", certificates or self.ours,
            *set_words(
                f"build.cache={self.folder / ('cache-' + (title or name))}")])

    def start_other_node(self):
        return self.start("other", "stranger", [
            OTHER_NODE, self.wire.address("head"), PORT, self.ours, "stranger"])

    def signal(self, name, number):
        """Reaches the program itself: nsenter has become it."""
        self.processes[name].send_signal(number)

    def end_one(self, name):
        process = self.processes[name]
        process.send_signal(signal.SIGCONT)
        process.kill()
        process.wait(timeout=60)

    def end(self):
        for name in self.processes:
            self.end_one(name)

    def said(self, name):
        file = self.folder / f"{name}.out"
        return file.read_text(encoding="utf-8") if file.exists() else ""

    # -- what they are at -----------------------------------------------------

    @property
    def run(self):
        return self.folder / "runs/quickstart/default"

    def ended(self, within=0.2):
        """Waits a moment for the end of the head; returns whether it came."""
        try:
            self.processes["head"].wait(timeout=within)
            return True
        except subprocess.TimeoutExpired:
            return False

    def wait_until(self, condition, what, patience=PATIENCE):
        """Returns false when the head ended before."""
        end = time.monotonic() + patience
        while not condition():
            if self.ended():
                return bool(condition())
            if time.monotonic() > end:
                raise AssertionError(f"in vain: {what}\n{self.said('head')}")
        return True

    def status(self):
        done = subprocess.run([PROGRAM, "status", self.run, "--json"],
                              capture_output=True, text=True, timeout=60,
                              check=False)
        return json.loads(done.stdout) if done.returncode == 0 else None

    def is_busy(self, node):
        status = self.status()
        return status is not None and any(
            device["name"].startswith(node + "/") and device["in_flight"] > 0
            for device in status["devices"])

    def lines(self, event):
        """Returns the lines of the run's log about this event, with "at" as
        seconds since the epoch."""
        file = self.run / "actors.jsonl"
        found = []
        if not file.exists():
            return found
        for text in file.read_text(encoding="utf-8").splitlines():
            try:
                line = json.loads(text)
            except ValueError:
                continue  # It is being written.
            if line["event"] == event:
                line["at"] = datetime.datetime.fromisoformat(
                    line["at"].replace("Z", "+00:00")).timestamp()
                found.append(line)
        return found

    def requeued(self, node, since):
        """Returns after how many seconds work of `node` was queued again; None:
        it was not."""
        for line in self.lines("evaluation queued again"):
            if line["device"].startswith(node + "/") and line["at"] >= since:
                return line["at"] - since
        return None
