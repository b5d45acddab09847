"""`caesar-actors run` against mock-llm: the logs are those of the same replies
without a network, whatever fails on the way, and the key is in none of them."""

import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import sample_logs  # noqa: E402

SOURCE = pathlib.Path(os.environ["CAESAR_SOURCE_DIR"])
BIN = pathlib.Path(os.environ["CAESAR_BIN_DIR"])
PROFILE = SOURCE / "config" / "profiles" / "quickstart.toml"
REPLIES = SOURCE / "config" / "quickstart" / "replies.jsonl"
KEY = "sk-caesar-0123456789abcdef"
FAULTS = ("rate_limit=15", "server_error=10", "reset=10", "malformed=5")
# What a clock decides.
TIMES = re.compile(r"seconds|runtime|speedup|_ms$|profile|clock|took|mean|std|"
                   r"min|max|median|trials|feedback|prompt|context")


class Mock:
    """A mock-llm that serves the quickstart's replies."""

    def __init__(self, *faults):
        words = [BIN / "mock-llm", "--replies", REPLIES, "--key", KEY]
        for fault in faults:
            words += ["--fault", fault]
        self.process = subprocess.Popen(words, stdout=subprocess.PIPE,
                                        text=True)
        self.url = self.process.stdout.readline().strip()

    def end(self):
        """Ends it, and returns what it was paid for."""
        self.process.send_signal(signal.SIGTERM)
        said, _ = self.process.communicate(timeout=20)
        return json.loads(said)


def run(root, *sets, key=KEY):
    environment = dict(os.environ, MOCK_KEY=key)
    words = [BIN / "caesar-actors", "run", PROFILE]
    for one in (f"run.root={root}", "problems.select=2", "run.turns=2", *sets):
        words += ["--set", one]
    return subprocess.run(words, env=environment, capture_output=True,
                          text=True, timeout=200, check=False)


def asked(url, **more):
    """Returns what makes a run ask the mock at `url`."""
    keys = dict(provider="local", model="mock", base_url=url,
                api_key_env="MOCK_KEY", **more)
    return [f"model.{name}={value}" for name, value in keys.items()]


def logs(root):
    return sample_logs.logs(root, TIMES)


class Endpoint(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory(prefix="caesar-endpoint-")
        self.addCleanup(self.folder.cleanup)
        self.root = pathlib.Path(self.folder.name)

    def assert_no_key(self, done):
        self.assertNotIn(KEY, done.stdout + done.stderr)
        for path in self.root.rglob("*"):
            if path.is_file():
                self.assertNotIn(KEY.encode(), path.read_bytes(), path)

    def test_logs_are_those_of_a_replay(self):
        replayed = run(self.root / "replay")
        self.assertEqual(replayed.returncode, 0, replayed.stderr)
        expected = logs(self.root / "replay")
        self.assertEqual(len(expected), 2)
        for name, faults, stream in (("stream", FAULTS, "true"),
                                     ("whole", (), "false")):
            mock = Mock(*faults)
            done = run(self.root / name, *asked(mock.url, stream=stream))
            spent = mock.end()
            with self.subTest(name):
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertEqual(logs(self.root / name), expected)
                # Two samples of two turns, each paid for once.
                self.assertEqual(spent["replies"], 4)
                self.assert_no_key(done)

    def test_a_budget_ends_the_run_and_a_higher_one_goes_on(self):
        mock = Mock()
        settings = asked(mock.url, price_input="1", price_output="2")
        settings += ["run.samples=2", "run.active=1"]
        done = run(self.root, *settings, "budget.requests=3")
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn("[budget] requests = 3 is used up: 3 of them",
                      done.stdout)
        self.assertIn("model: 3 requests", done.stdout)
        again = run(self.root, *settings, "budget.requests=4")
        spent = mock.end()
        self.assertEqual(again.returncode, 0, again.stderr)
        self.assertEqual((spent["requests"], spent["replies"]), (4, 4))
        # What it says is what the other side counted.
        cost = spent["prompt_tokens"] * 1e-6 + spent["completion_tokens"] * 2e-6
        self.assertIn(f"model: 4 requests, {spent['prompt_tokens']:,} prompt "
                      f"tokens (0 cached), {spent['completion_tokens']:,} "
                      f"completion tokens, ${cost:.{2 if cost >= 0.01 else 4}f}",
                      again.stdout)

    def test_a_trajectory_with_a_budget_takes_its_final_stage(self):
        mock = Mock()
        done = run(self.root, *asked(mock.url), "trajectory_budget.requests=1")
        spent = mock.end()
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(spent["replies"], 2)  # Of each sample its first turn.
        for path in self.root.rglob("log.json"):
            self.assertIn("result", json.loads(path.read_text()))

    def test_a_wrong_key_ends_the_run_at_once(self):
        mock = Mock()
        done = run(self.root, *asked(mock.url), key="sk-wrong-key-of-mine")
        spent = mock.end()
        self.assertEqual(done.returncode, 3)
        self.assertEqual((spent["requests"], spent["replies"]), (2, 0))
        self.assertIn("401: this key is not known", done.stdout + done.stderr)
        self.assertNotIn("sk-wrong", done.stdout + done.stderr)

    def test_without_a_key_nothing_begins(self):
        done = run(self.root, *asked("http://127.0.0.1:1/v1"), key="")
        self.assertEqual(done.returncode, 2)
        self.assertIn("the environment has no MOCK_KEY", done.stderr)
        self.assertEqual(list(self.root.iterdir()), [])

    def test_a_key_in_the_file_is_refused_and_not_repeated(self):
        done = run(self.root, *asked("http://127.0.0.1:1/v1"),
                   f"model.api_key_env={KEY}")
        self.assertEqual(done.returncode, 2)
        self.assertIn("never the key itself", done.stderr)
        self.assert_no_key(done)


if __name__ == "__main__":
    unittest.main()
