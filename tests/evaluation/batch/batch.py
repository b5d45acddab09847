"""Six small candidates, and the program that judges them."""

import json
import os
import pathlib
import pty
import re
import selectors
import shutil
import subprocess
import tempfile
import time

PROGRAM = pathlib.Path(os.environ["CAESAR_BIN_DIR"]) / "caesar-actors"
PATIENCE = 120.0  # Seconds until a wait is a failure.

REFERENCE = """
import torch
import torch.nn as nn


class Model(nn.Module):
    def forward(self, x):
        return x * 2.0 + 1.0


def get_inputs():
    return [torch.rand(64, 64)]


def get_init_inputs():
    return []
"""

KERNEL = """
import os
import torch
import torch.nn as nn


class {name}(nn.Module):
    def forward(self, x):
        {first}
        return {result}
"""


def kernel(result="x * 2.0 + 1.0", first="pass", name="ModelNew"):
    return KERNEL.format(result=result, first=first, name=name)


# By id: what is judged, and what comes of it.
CANDIDATES = {
    "good": (kernel(), "correct"),
    "wrong": (kernel("x * 2.0"), "wrong"),
    "syntax": ("class ModelNew(:\n", "compile_error"),
    "crash": (kernel(first="os.kill(os.getpid(), 11)"), "runtime_error"),
    "endless": (kernel(first="while True: pass"), "timeout"),
    "nameless": (kernel(name="Other"), "compile_error"),
}


class Batch:
    """A folder with one problem, the candidates and their pairs."""

    def __init__(self, candidates=None):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="caesar-batch-"))
        self.pairs = self.folder / "pairs.jsonl"
        self.out = self.folder / "results.jsonl"
        self.processes = []
        (self.folder / "1_Scale.py").write_text(REFERENCE)
        for name, (source, _) in CANDIDATES.items():
            (self.folder / f"{name}.py").write_text(source)
        self.write(candidates or CANDIDATES)

    def write(self, names):
        with open(self.pairs, "w", encoding="utf-8") as file:
            for name in names:
                file.write(json.dumps({"id": name, "problem": "1_Scale.py",
                                       "candidate": f"{name}.py"}) + "\n")

    def close(self):
        for process in self.processes:
            if process.poll() is None:
                process.kill()
            process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def command(self, *arguments):
        return [PROGRAM, "evaluate", "--batch", self.pairs, "--out", self.out,
                "--timeout", "8s", "--set", "evaluate.perf_trials=10",
                "--set", "build.slots=1",
                "--set", f"build.cache={self.folder / 'cache'}", *arguments]

    def run(self, *arguments):
        return subprocess.run(self.command(*arguments), check=False,
                              stdin=subprocess.DEVNULL, capture_output=True,
                              text=True, timeout=PATIENCE)

    def start(self, *arguments):
        """Starts it on a terminal of its own; see `Screen`."""
        screen, terminal = pty.openpty()
        process = subprocess.Popen(
            self.command(*arguments), stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=terminal)
        os.close(terminal)
        self.processes.append(process)
        return process, Screen(screen)

    def lines(self):
        return [json.loads(x) for x in self.out.read_text().splitlines()]


class Screen:
    """The terminal on which a batch shows how far it is."""

    def __init__(self, terminal):
        self.terminal = terminal

    def wait_for(self, judged):
        """Returns when so many candidates are shown as judged."""
        text = b""
        end = time.monotonic() + PATIENCE
        with selectors.DefaultSelector() as selector:
            selector.register(self.terminal, selectors.EVENT_READ)
            while selector.select(max(0.0, end - time.monotonic())):
                text += os.read(self.terminal, 65536)
                shown = [int(x) for x in re.findall(rb"\] (\d+)/\d", text)]
                if shown and shown[-1] >= judged:
                    return
        raise AssertionError(f"never judged {judged}: {text!r}")

    def close(self):
        os.close(self.terminal)
