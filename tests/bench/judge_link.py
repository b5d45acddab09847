"""A caesar-judge of our own, spoken to as caesar-actors does: JSON frames of
four bytes of length each, over the judge's descriptor 3."""

import json
import re
import socket
import struct
import subprocess
import sys
import time

SECOND = 10**9

# As in messages/evaluation.hpp; a judge asks for every field.
DEFAULT_OPTIONS = {
    "dtype": "fp32",
    "gate": "strict",
    "correct_trials": 5,
    "warmup_trials": 3,
    "perf_trials": 100,
    "min_trials": 20,
    "relative_error": 0.005,
    "cast_all": False,
    "compile_baseline": False,
    "profile": False,
    "counters": False,
    "memcheck": True,
    "timeout": 180 * SECOND,
    "memory_bytes": 4 << 30,
}

# The judge has to be started with its socket as descriptor 3.
TRAMPOLINE = """
import os, sys
given = int(sys.argv[1])
os.dup2(given, 3)
if given != 3:
    os.close(given)
os.execv(sys.argv[2], sys.argv[2:])
"""

# Beyond what an evaluation may take: a judge that is silent so long is lost.
PATIENCE = 300


class JudgeLost(Exception):
    """The judge ended, or no longer answers."""


class Answer:
    """What one evaluation came to, and when."""

    def __init__(self):
        self.verdict = None
        self.error = None  # The judge's, not the candidate's.
        self.began = time.monotonic()
        self.ended = None
        self.phases = []  # Pairs of a phase's name and when it began.

    @property
    def seconds(self):
        return self.ended - self.began

    def correct(self):
        return bool(self.verdict) and self.verdict["outcome"] == "correct"

    def outcome(self):
        """Returns one line on what was found, for people."""
        if self.verdict is None:
            return f"{self.error['code']}: {self.error['text']}"
        found = self.verdict
        rules = "; ".join(x["sentence"] for x in found["findings"])
        text = found["error"] or found["issue"] or rules
        return " ".join(filter(None, [found["outcome"], found["error_name"],
                                      text[:200]]))


def options_for(device, **changes):
    """Returns evaluation options in which a GPU's process may take any memory:
    what CUDA reserves of addresses is no measure of it."""
    unknown = set(changes) - set(DEFAULT_OPTIONS)
    if unknown:
        raise ValueError(f"unknown evaluation options: {sorted(unknown)}")
    memory = {"memory_bytes": 0} if device.startswith("cuda") else {}
    return {**DEFAULT_OPTIONS, **memory, **changes}


def renamed(source):
    """Returns a reference's text as a candidate: `Model` is `ModelNew`."""
    return re.sub(r"\bModel\b", "ModelNew", source)


def problem_of(source, level=1, number=1, name="problem.py"):
    return {"id": {"level": level, "number": number}, "name": name,
            "path": "", "source": source}


def request_of(problem, candidate, options):
    who = {"problem": problem["id"], "sample": 0}
    return {"evaluate": {"who": who, "turn": 1, "target": problem,
                         "candidate": candidate, "artefacts": [],
                         "options": options, "record": 0}}


class Judge:
    """A judge process on one device. `evaluate` raises `JudgeLost` when it
    ends or is silent for too long."""

    def __init__(self, program, runner, device, cores):
        ours, theirs = socket.socketpair()
        started = time.monotonic()
        self.device = device
        self.process = subprocess.Popen(
            [sys.executable, "-c", TRAMPOLINE, str(theirs.fileno()), program,
             "--device", device, "--cores", cores, "--runner", runner],
            pass_fds=[theirs.fileno()])
        theirs.close()
        self.link = ours
        self.link.settimeout(PATIENCE)
        first = self.read()
        if "ready" not in first:
            raise JudgeLost(f"the judge does not start: {first}")
        self.ready = first["ready"]
        self.start_seconds = time.monotonic() - started

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        self.link.close()
        try:
            self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def bytes(self, count):
        parts = b""
        while len(parts) < count:
            try:
                part = self.link.recv(count - len(parts))
            except OSError as error:
                raise JudgeLost(f"no answer from the judge: {error}") from error
            if not part:
                raise JudgeLost(f"the judge ended: {self.process.wait()}")
            parts += part
        return parts

    def read(self):
        (count,) = struct.unpack("<I", self.bytes(4))
        return json.loads(self.bytes(count))

    def evaluate(self, problem, candidate, options):
        body = json.dumps(request_of(problem, candidate, options)).encode()
        self.link.settimeout(options["timeout"] / SECOND + PATIENCE)
        answer = Answer()
        try:
            self.link.sendall(struct.pack("<I", len(body)) + body)
        except OSError as error:
            raise JudgeLost(f"the judge takes no request: {error}") from error
        while answer.ended is None:
            frame = self.read()
            if "progress" in frame:
                answer.phases.append((frame["progress"], time.monotonic()))
                continue
            answer.ended = time.monotonic()
            answer.verdict = frame.get("verdict")
            answer.error = frame.get("error")
        return answer


def add_arguments(parser):
    """Adds what every benchmark has to be told about the judge."""
    parser.add_argument("--program", required=True, metavar="FILE",
                        help="the caesar-judge that tools/build-judge made")
    parser.add_argument("--runner", required=True, metavar="FILE",
                        help="the caesar-runner beside it")
    parser.add_argument("--device", default="cuda:0",
                        help="cuda:0 (the default) or cpu:0")
    parser.add_argument("--cores", default=None,
                        help="processor cores of judge and runner, as 0,1,2,3 "
                        "(the default on CUDA; on the CPU 0)")
    parser.add_argument("--gate", default="strict",
                        choices=["strict", "compat"],
                        help="which verdict decides (default strict)")
    parser.add_argument("--budget-seconds", type=float, default=540,
                        metavar="N", help="begins nothing new after so long "
                        "(default 540)")
    parser.add_argument("--out", required=True, metavar="FILE.json",
                        help="every number, for programs")


class Judges:
    """One judge after another: a lost one is counted and replaced."""

    def __init__(self, arguments):
        self.arguments = arguments
        self.judge = None
        self.lost = 0
        self.ready = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        if self.judge:
            self.judge.close()
        self.judge = None

    def start(self):
        given = self.arguments
        on_gpu = given.device.startswith("cuda")
        cores = given.cores or ("0,1,2,3" if on_gpu else "0")
        self.judge = Judge(given.program, given.runner, given.device, cores)
        self.ready = self.judge.ready
        print(f"judge ready after {self.judge.start_seconds:.2f} s: "
              f"{json.dumps(self.ready)}", flush=True)

    def options(self, **changes):
        """Returns options as the command line asks, but for `changes`."""
        return options_for(self.arguments.device,
                           **{"gate": self.arguments.gate, **changes})

    def evaluate(self, problem, candidate, options):
        """Returns an answer, which has no verdict where a judge was lost."""
        if self.judge is None:
            self.start()
        answer = Answer()
        try:
            return self.judge.evaluate(problem, candidate, options)
        except JudgeLost as loss:
            print(f"judge lost: {loss}", flush=True)
            self.lost += 1
            self.close()
            answer.ended = time.monotonic()
            answer.error = {"code": "judge_lost", "text": str(loss)}
            return answer
