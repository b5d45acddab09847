"""A network of namespaces on this machine; see wire.cpp."""

import json
import os
import pathlib
import subprocess
import unittest

PROGRAM = pathlib.Path(os.environ["CAESAR_BIN_DIR"]).parent / "tests/bin/test_wire"
NOT_ALLOWED = 77


class Wire:
    """Hosts by name, each in a namespace of its own, connected to all others.

    Raises unittest.SkipTest where this machine does not allow that."""

    def __init__(self, *hosts):
        self.process = subprocess.Popen(
            [PROGRAM, *hosts], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True)
        line = self.process.stdout.readline()
        if not line:
            why = self.process.stderr.read().strip()
            status = self.process.wait()
            self.end()
            if status == NOT_ALLOWED:
                raise unittest.SkipTest(f"no network of namespaces: {why}")
            raise RuntimeError(why)
        self.hosts = json.loads(line)

    def address(self, host):
        return self.hosts[host]["address"]

    def words(self, host, *words):
        """Returns the command line that runs `words` on `host`."""
        return ["nsenter", f"--net={self.hosts[host]['net']}", "--",
                *map(str, words)]

    def tell(self, *command):
        """delay HOST MS, loss HOST PERCENT, down HOST, up HOST"""
        self.process.stdin.write(" ".join(map(str, command)) + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline().strip()
        if answer != "ok":
            raise ValueError(answer)

    def end(self):
        self.process.stdin.close()
        self.process.wait(timeout=60)
        self.process.stdout.close()
        self.process.stderr.close()
