"""Runs the real quickstart, with an empty cache, and reads what it left."""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import time
import unittest

SOURCE = pathlib.Path(os.environ["CAESAR_SOURCE_DIR"])
PROGRAM = pathlib.Path(os.environ["CAESAR_BIN_DIR"]) / "caesar-actors"
PROFILE = SOURCE / "config/profiles/quickstart.toml"
PROBLEMS = 8
SAMPLES = 2
TURNS = 4


class QuickstartTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="caesar-quickstart-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        begin = time.monotonic()
        cls.first = cls.run_program()
        # Told, not tested: how long it takes is the machine's affair.
        print(f"The first run took {time.monotonic() - begin:.0f} s.")
        cls.logs = cls.folder / "runs/quickstart/default"

    @classmethod
    def run_program(cls):
        return subprocess.run(
            [PROGRAM, "run", PROFILE,
             "--set", f"run.root={cls.folder / 'runs'}",
             "--set", f"build.cache={cls.folder / 'cache'}"],
            check=False, capture_output=True, text=True, timeout=1700)

    def log(self, problem, sample):
        path = self.logs / f"problem_{problem}/sample_{sample}/log.json"
        return json.loads(path.read_text())

    def samples(self):
        for problem in range(1, PROBLEMS + 1):
            for sample in range(SAMPLES):
                yield problem, sample

    def test_it_ends_with_a_table(self):
        self.assertEqual(self.first.returncode, 0,
                         self.first.stdout + self.first.stderr)
        self.assertIn("speedup", self.first.stdout)
        self.assertIn(str(self.logs), self.first.stdout)
        rows = [line for line in self.first.stdout.splitlines()
                if line.startswith("level1/")]
        self.assertEqual(len(rows), PROBLEMS * SAMPLES)

    def test_every_sample_ends_with_a_correct_kernel(self):
        for problem, sample in self.samples():
            with self.subTest(problem=problem, sample=sample):
                log = self.log(problem, sample)
                self.assertEqual(
                    list(log),
                    ["metadata", *map(str, range(1, TURNS + 1)), "result"])
                result = log["result"]["eval_result"]
                self.assertTrue(result["compiled"])
                self.assertTrue(result["correctness"])
                self.assertGreater(result["runtime"], 0)
                self.assertGreater(result["ref_runtime"], 0)

    def test_half_of_the_problems_beat_eager(self):
        faster = set()
        for problem, sample in self.samples():
            result = self.log(problem, sample)["result"]["eval_result"]
            if result["speedup"] > 1.0:
                faster.add(problem)
        self.assertGreaterEqual(len(faster), PROBLEMS / 2)

    def test_the_turns_meet_every_fate(self):
        seen = set()
        hits = 0
        for problem, sample in self.samples():
            log = self.log(problem, sample)
            for number in range(1, TURNS + 1):
                result = log[str(number)]["eval_result"]
                seen.add(result["outcome"] if result else "no_code")
                hits += bool(result and result["cache_hit"])
        for fate in ("no_code", "compile_error", "wrong", "runtime_error",
                     "correct"):
            self.assertIn(fate, seen)
        self.assertGreater(hits, 0)

    def test_what_compiles_compiles_light(self):
        """Of what is built, nothing needs the real headers: they are asked
        about the one source that is wrong, whose build has no path."""
        paths = []
        refused = []
        for problem, sample in self.samples():
            log = self.log(problem, sample)
            for number in range(1, TURNS + 1):
                result = log[str(number)]["eval_result"] or {}
                paths.append(result.get("build_path", ""))
                with self.subTest(problem=problem, sample=sample, turn=number):
                    self.assertNotEqual(paths[-1], "full",
                                        result.get("build_declined"))
                is_cpp = "load_inline" in log[str(number)]["kernel_code"]
                if is_cpp and result["outcome"] == "compile_error":
                    refused.append((problem, sample, number))
        self.assertEqual(len(refused), 1)
        self.assertGreater(paths.count("light"), PROBLEMS * SAMPLES)

    def test_feedback_reaches_the_next_prompt(self):
        for problem, sample in self.samples():
            log = self.log(problem, sample)
            for number in range(1, TURNS):
                feedback = log[str(number)]["feedback"].strip()
                self.assertTrue(feedback)
                self.assertIn(feedback, log[str(number + 1)]["context"])

    def test_again_everything_is_done_in_seconds(self):
        begin = time.monotonic()
        again = self.run_program()
        took = time.monotonic() - begin
        self.assertEqual(again.returncode, 0, again.stderr)
        self.assertIn("everything is DONE", again.stdout)
        self.assertLess(took, 5.0)

    def test_the_actors_logs_can_be_read(self):
        shown = subprocess.run(
            [PROGRAM, "logs", self.logs, "--actor", "trajectory/level1/1/0"],
            check=True, capture_output=True, text=True, timeout=60)
        self.assertIn("from=compile", shown.stdout)
        self.assertNotIn("level1/2", shown.stdout)


if __name__ == "__main__":
    unittest.main()
