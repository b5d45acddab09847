"""What happens to a run when things die, fill up, or are wrong."""

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import unittest

import program


class FaultTest(unittest.TestCase):
    def setUp(self):
        self.run_folder = program.Run()
        self.addCleanup(self.run_folder.close)

    def check_logs(self):
        """Every sample is done, with every turn once and a correct result."""
        for problem, sample in self.run_folder.samples():
            log = self.run_folder.log(problem, sample)
            self.assertEqual(
                list(log), ["metadata", "1", "2", "3", "result"])
            self.assertEqual(log["1"]["eval_result"], "")
            self.assertFalse(log["2"]["eval_result"]["correctness"])
            self.assertTrue(log["3"]["eval_result"]["correctness"])
            self.assertTrue(log["result"]["eval_result"]["correctness"])
            folder = (self.run_folder.logs / f"problem_{problem}"
                      / f"sample_{sample}")
            self.assertTrue((folder / "DONE").exists())

    def check_journal(self):
        """No event of any turn is recorded twice."""
        connection = sqlite3.connect(self.run_folder.logs / "run.db")
        self.addCleanup(connection.close)
        twice = connection.execute(
            "SELECT problem, sample, turn, kind, COUNT(*) FROM events "
            "GROUP BY problem, sample, turn, kind HAVING COUNT(*) > 1")
        self.assertEqual(list(twice), [])

    def test_an_undisturbed_run_then_nothing_to_do(self):
        status, output = self.run_folder.finish()
        self.assertEqual(status, 0, output)
        self.check_logs()
        self.check_journal()
        status, output = self.run_folder.finish()
        self.assertEqual(status, 0, output)
        self.assertIn("everything is DONE", output)

    def test_kill_at_any_event_loses_nothing(self):
        moments = {
            "judge ready": lambda x: x["event"] == "judge ready",
            "replied": lambda x: x["event"] == "replied",
            "checking": lambda x: x.get("to") == "correct",
            "timing": lambda x: x.get("to") == "performance",
            "evaluated": lambda x: x["event"] == "evaluated",
            "finishing": lambda x: x.get("to") == "finish",
        }
        for name, moment in moments.items():
            with self.subTest(moment=name):
                self.run_folder.close()
                self.run_folder = program.Run()
                self.addCleanup(self.run_folder.close)
                events = self.run_folder.events()
                process = self.run_folder.start()
                events.wait_for(moment)
                family = program.children_of(process.pid)
                self.assertTrue(family)
                program.kill(process)
                self.assertEqual(program.wait_until_gone(family, 5.0), [])
                status, output = self.run_folder.finish()
                self.assertEqual(status, 0, output)
                self.check_logs()
                self.check_journal()

    def test_a_killed_judge_is_replaced(self):
        events = self.run_folder.events()
        process = self.run_folder.start()
        events.wait_for(lambda x: x.get("to") == "performance")
        judges = [pid for pid, _, name in program.children_of(process.pid)
                  if name == "caesar-judge"]
        self.assertEqual(len(judges), 1)
        os.kill(judges[0], signal.SIGKILL)
        events.wait_for(lambda x: x["event"] == "judge gone")
        output, _ = process.communicate(timeout=program.PATIENCE)
        self.assertEqual(process.returncode, 0, output)
        self.check_logs()
        self.check_journal()

    def test_a_second_run_on_the_same_directory_refuses(self):
        events = self.run_folder.events()
        process = self.run_folder.start()
        events.wait_for(lambda x: x["event"] == "run started")
        status, output = self.run_folder.finish()
        self.assertEqual(status, 3, output)
        self.assertIn(str(process.pid), output)
        _, _ = process.communicate(timeout=program.PATIENCE)
        self.assertEqual(process.returncode, 0)
        self.check_logs()

    def test_interrupt_drains_and_the_next_run_goes_on(self):
        events = self.run_folder.events()
        process = self.run_folder.start()
        events.wait_for(lambda x: x.get("to") == "compile")
        process.send_signal(signal.SIGINT)
        output, _ = process.communicate(timeout=program.PATIENCE)
        self.assertEqual(process.returncode, 1, output)
        self.assertIn("not finished: run the same command", output)
        status, output = self.run_folder.finish()
        self.assertEqual(status, 0, output)
        self.check_logs()
        self.check_journal()

    def test_a_second_interrupt_ends_at_once(self):
        events = self.run_folder.events()
        process = self.run_folder.start()
        events.wait_for(lambda x: x.get("to") == "compile")
        family = program.children_of(process.pid)
        process.send_signal(signal.SIGINT)
        events.wait_for(lambda x: x["event"] == "draining")
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=program.PATIENCE)
        self.assertIn(process.returncode, (130, 1))
        self.assertEqual(program.wait_until_gone(family, 5.0), [])
        status, output = self.run_folder.finish()
        self.assertEqual(status, 0, output)
        self.check_logs()

    def test_no_descriptor_left_is_no_candidates_fault(self):
        for most in 12, 20:
            with self.subTest(most=most):
                status, said = self.run_folder.finish(
                    prefix=("prlimit", f"--nofile={most}:{most}"))
                self.assertEqual(status, 3, said)
                self.assertIn("Too many open files", said)
        self.check_that_it_goes_on()

    def test_no_process_left_is_no_candidates_fault(self):
        nobody = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
        probe = subprocess.run([*nobody, program.PROGRAM, "--version"],
                               check=False, capture_output=True)
        if probe.returncode != 0:
            self.skipTest("root alone can become one who has a limit")
        for x in self.run_folder.folder, *self.run_folder.folder.rglob("*"):
            os.chown(x, 65534, 65534)
        status, said = self.run_folder.finish(
            prefix=(*nobody, "prlimit", "--nproc=14:14"))
        self.assertEqual(status, 3, said)
        self.assertRegex(said, "(gave|given) up")
        self.check_that_it_goes_on()

    def check_that_it_goes_on(self):
        status, output = self.run_folder.finish()
        self.assertEqual(status, 0, output)
        self.check_logs()
        self.check_journal()

    def test_a_full_disk_stops_the_run_and_loses_nothing(self):
        probe = subprocess.run(
            ["unshare", "--user", "--map-root-user", "--mount", "true"],
            check=False, capture_output=True)
        if probe.returncode != 0:
            self.skipTest("this host forbids mount namespaces")
        runs = self.run_folder.folder / "runs"
        runs.mkdir()
        kept = self.run_folder.folder / "kept"
        # The run's folder is a disk of 160 KiB; what is on it is kept after.
        script = (f"mount -t tmpfs -o size=160k none '{runs}' && "
                  f"'{program.PROGRAM}' run '{self.run_folder.config}'; "
                  f"status=$?; cp -r '{runs}' '{kept}'; exit $status")
        process = subprocess.run(
            ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c",
             script], check=False, capture_output=True, text=True,
            timeout=program.PATIENCE)
        said = process.stdout + process.stderr
        self.assertEqual(process.returncode, 3, said)
        self.assertIn("disk full", said)
        shutil.rmtree(runs)
        kept.rename(runs)
        self.check_that_it_goes_on()


class BadInputTest(unittest.TestCase):
    """Bad input is an error with status 2 before anything starts."""

    def setUp(self):
        self.run_folder = program.Run()
        self.addCleanup(self.run_folder.close)

    def refused(self, *words):
        status, output = self.run_folder.finish()
        self.assertEqual(status, 2, output)
        for word in words:
            self.assertIn(word, output)
        self.assertFalse(self.run_folder.logs.exists())

    def test_a_missing_file(self):
        self.run_folder.config.unlink()
        self.refused("run.toml")

    def test_malformed_toml(self):
        self.run_folder.config.write_text("[run\nname = 1")
        self.refused("run.toml:1")

    def test_an_unknown_key(self):
        text = program.CONFIG.replace("turns = 3", "turn = 3")
        self.run_folder.config.write_text(text)
        self.refused("run.toml:6", '"turn"', '"turns"')

    def test_a_problem_without_model(self):
        path = self.run_folder.folder / "problems/level1/2_RowSum.py"
        path.write_text(path.read_text().replace("class Model", "class Modul"))
        self.refused("2_RowSum.py", "Model")

    def test_malformed_replies(self):
        (self.run_folder.folder / "replies.jsonl").write_text("{\n")
        self.refused("replies.jsonl:1")


class EvaluateTest(unittest.TestCase):
    """`caesar-actors evaluate`: exit status and JSON."""

    def setUp(self):
        self.run_folder = program.Run()
        self.addCleanup(self.run_folder.close)
        self.problem = (self.run_folder.folder
                        / "problems/level1/1_Scale.py")

    def evaluate(self, candidate, *arguments):
        path = self.run_folder.folder / "candidate.py"
        path.write_text(candidate)
        return subprocess.run(
            [program.PROGRAM, "evaluate", "--problem", self.problem,
             "--candidate", path, "--set",
             f"build.cache={self.run_folder.folder / 'cache'}", "--set",
             "evaluate.perf_trials=10", *arguments],
            check=False, capture_output=True, text=True,
            timeout=program.PATIENCE)

    def renamed_reference(self):
        return self.problem.read_text().replace("class Model", "class ModelNew")

    def test_a_right_candidate(self):
        done = self.evaluate(self.renamed_reference(), "--json")
        self.assertEqual(done.returncode, 0, done.stderr)
        result = json.loads(done.stdout)
        self.assertTrue(result["compiled"])
        self.assertTrue(result["correctness"])
        self.assertGreater(result["runtime"], 0)
        self.assertGreater(result["ref_runtime"], 0)

    def test_a_wrong_candidate_was_judged_too(self):
        source = self.renamed_reference().replace("+ 1.0", "+ 1.5")
        done = self.evaluate(source)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("wrong", done.stdout)

    def test_a_candidate_that_does_not_parse_was_judged_too(self):
        done = self.evaluate("class ModelNew(:\n", "--json")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertFalse(json.loads(done.stdout)["compiled"])

    def test_bad_input(self):
        source = self.renamed_reference()
        self.problem.write_text("x = 1\n")
        done = self.evaluate(source)
        self.assertEqual(done.returncode, 2, done.stdout)
        self.assertIn("Model", done.stderr)

    def test_a_reference_that_raises_is_bad_input(self):
        source = self.renamed_reference()
        self.problem.write_text(self.problem.read_text().replace(
            "return x * 2.0 + 1.0", "raise ValueError('no such thing')"))
        done = self.evaluate(source)
        self.assertEqual(done.returncode, 2, done.stdout)
        self.assertIn("no such thing", done.stderr)


if __name__ == "__main__":
    unittest.main()
