"""`ctl`, `export` and a run that goes on with another file: as a user would."""

import csv
import io
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import threading
import unittest

SOURCE = pathlib.Path(os.environ["CAESAR_SOURCE_DIR"])
sys.path.insert(0, str(SOURCE / "tests/faults/program"))
import program  # noqa: E402

BIN = pathlib.Path(os.environ["CAESAR_BIN_DIR"])
PATIENCE = 240.0  # Seconds for one test.


def files_of(folder):
    """Returns what every sample's folder below `folder` holds."""
    return {str(path.relative_to(folder)): path.read_bytes()
            for path in sorted(folder.glob("problem_*/sample_*/*"))}


class Mock:
    """An endpoint that answers after so many milliseconds."""

    def __init__(self, replies, latency):
        self.process = subprocess.Popen(
            [BIN / "mock-llm", "--replies", replies, "--latency-ms",
             str(latency)], stdout=subprocess.PIPE, text=True)
        self.url = self.process.stdout.readline().strip()

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    def end(self):
        self.process.send_signal(signal.SIGTERM)
        said, _ = self.process.communicate(timeout=20)
        return json.loads(said)


class ControlTest(unittest.TestCase):
    def setUp(self):
        self.run_folder = program.Run()
        self.addCleanup(self.run_folder.close)
        deadline = threading.Timer(PATIENCE, self.run_folder.close)
        deadline.start()
        self.addCleanup(deadline.cancel)

    def ctl(self, *words, status=0):
        done = subprocess.run(
            [program.PROGRAM, "ctl", self.run_folder.logs, *words],
            capture_output=True, text=True, timeout=60, check=False)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done.stdout + done.stderr

    def export(self, *words):
        done = subprocess.run(
            [program.PROGRAM, "export", self.run_folder.logs, *words],
            capture_output=True, check=False, timeout=60)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout.decode()

    def with_mock(self, latency):
        """Has the run ask an endpoint, instead of a file."""
        mock = Mock(self.run_folder.folder / "replies.jsonl", latency)
        self.addCleanup(mock.kill)
        text = program.CONFIG.replace(
            'provider = "replay"\nreplies = "replies.jsonl"',
            f'provider = "local"\nmodel = "mock"\nbase_url = "{mock.url}"')
        self.run_folder.config.write_text(
            text.replace('turns = 3', 'turns = 3\nactive = 1'))
        return mock

    # -- steering -------------------------------------------------------------

    def test_a_run_is_steered(self):
        mock = self.with_mock(latency=200)
        events = self.run_folder.events()
        process = self.run_folder.start()
        events.wait_for(lambda x: x["event"] == "run started")
        self.assertIn("nothing new is asked", self.ctl("pause"))
        status = json.loads(self.ctl("status", "--json"))
        self.assertTrue(status["paused"])
        self.assertIn("of 4 samples ended", self.ctl("status"))
        self.assertIn("the next prompt of level1/2/0", self.ctl(
            "hint", "level1/2/0", "Sum over the last dimension."))
        self.assertIn("ends after what is under way",
                      self.ctl("cancel", "level1/2/1"))
        self.assertIn("run.active = 4", self.ctl("set", "run.active", "4"))
        self.assertIn("budget.requests = 50",
                      self.ctl("set", "budget.requests", "50"))
        self.assertIn("goes on", self.ctl("resume"))
        output, _ = process.communicate(timeout=program.PATIENCE)
        self.assertEqual(process.returncode, 0, output)
        mock.end()
        hinted = self.run_folder.log(2, 0)
        told = [turn for turn in "123" if "human_feedback" in hinted[turn]]
        self.assertEqual(len(told), 1)
        self.assertEqual(hinted[told[0]]["human_feedback"],
                         ["Sum over the last dimension."])
        self.assertIn("Sum over the last dimension.",
                      hinted[told[0]]["context"])
        self.assertNotIn("3", self.run_folder.log(2, 1))

    def test_a_run_is_drained(self):
        mock = self.with_mock(latency=500)
        events = self.run_folder.events()
        process = self.run_folder.start()
        events.wait_for(lambda x: x.get("to") == "generate")
        self.ctl("drain")
        output, _ = process.communicate(timeout=program.PATIENCE)
        self.assertEqual(process.returncode, 1, output)
        self.assertIn("run the same command", output)
        mock.end()

    def test_what_cannot_be_done_is_said(self):
        self.assertIn("no such folder", self.ctl("pause", status=2))
        self.with_mock(latency=2000)
        events = self.run_folder.events()
        process = self.run_folder.start()
        events.wait_for(lambda x: x["event"] == "run started")
        for words, why in (
                (("cancel", "1/1/0"), "names no trajectory"),
                (("cancel", "level1/9/0"), "is not of this run"),
                (("set", "run.turns", "9"), "run.active, budget.dollars"),
                (("set", "budget.dollars", "lots"), "must be a number")):
            self.assertIn(why, self.ctl(*words, status=2))
            answer = json.loads(self.ctl("--json", *words, status=2))
            self.assertIn(why, answer["error"])
        mode = (self.run_folder.logs / "control.sock").stat().st_mode
        self.assertEqual(mode & 0o777, 0o600)
        process.kill()
        process.wait()
        self.assertIn("nobody runs it now", self.ctl("pause", status=1))

    # -- exporting ------------------------------------------------------------

    def test_the_database_alone_holds_every_sample(self):
        status, output = self.run_folder.finish()
        self.assertEqual(status, 0, output)
        into = self.run_folder.folder / "exported"
        self.assertIn("4 samples", self.export("--format", "log.json",
                                               "--into", into))
        files = files_of(into)
        self.assertEqual(len(files), 12)
        self.assertEqual(files, files_of(self.run_folder.logs))
        events = [json.loads(line) for line in self.export(
            "--format", "jsonl").splitlines()]
        self.assertEqual([x["sequence"] for x in events],
                         list(range(1, len(events) + 1)))
        prompts = [x for x in events if x["kind"] == "prompted"]
        self.assertEqual(len(prompts), 12)
        log = self.run_folder.log(1, 0)
        self.assertIn(log["2"]["context"],
                      [x["body"]["prompt"] for x in prompts])
        turns = list(csv.DictReader(io.StringIO(self.export(
            "--format", "csv"))))
        self.assertEqual(len(turns), 12)
        self.assertEqual(sum(x["outcome"] == "correct" for x in turns), 4)
        samples = list(csv.DictReader(io.StringIO(self.export(
            "--format", "csv", "--view", "trajectories"))))
        self.assertEqual([x["finished"] for x in samples], ["1"] * 4)
        best = json.loads((self.run_folder.logs / "best.json").read_text())
        self.assertEqual([x["problem"] for x in best["problems"]],
                         ["level1/1", "level1/2"])
        self.assertTrue(all(x["strict"] for x in best["problems"]))

    # -- going on -------------------------------------------------------------

    def test_a_run_goes_on_with_more_turns(self):
        status, output = self.run_folder.finish("--set", "run.turns=2")
        self.assertEqual(status, 0, output)
        self.assertNotIn("3", self.run_folder.log(1, 0))
        status, output = self.run_folder.finish()
        self.assertEqual(status, 0, output)
        for problem, sample in self.run_folder.samples():
            log = self.run_folder.log(problem, sample)
            self.assertTrue(log["3"]["eval_result"]["correctness"])
            self.assertEqual(log["result"]["turn"], 3)
        status, output = self.run_folder.finish()
        self.assertIn("everything is DONE", output)
        into = self.run_folder.folder / "exported"
        self.export("--format", "log.json", "--into", into)
        self.assertEqual(files_of(into), files_of(self.run_folder.logs))

    def test_what_may_not_change_is_named(self):
        status, output = self.run_folder.finish("--set", "run.turns=2")
        self.assertEqual(status, 0, output)
        for one, why in (
                ("run.turns=1", "run.turns: 2 are done, and 1 are asked for"),
                ("evaluate.correct_trials=4", "evaluate.correct_trials: was 3"),
                ("context.history=best", "context.history: was")):
            status, output = self.run_folder.finish(
                "--set", "run.turns=2", "--set", one)
            self.assertEqual(status, 2, output)
            self.assertIn(why, output)
            self.assertIn("another [run] name", output)
        path = self.run_folder.folder / "problems/level1/1_Scale.py"
        path.write_text(path.read_text() + "\n# Another text.\n")
        status, output = self.run_folder.finish("--set", "run.turns=2")
        self.assertEqual(status, 2, output)
        self.assertIn("problem level1/1: ", output)


if __name__ == "__main__":
    unittest.main()
