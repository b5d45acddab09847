"""`caesar-actors evaluate --batch`: stored candidates, judged once each."""

import json
import signal
import unittest

import batch


class BatchTest(unittest.TestCase):
    def setUp(self):
        self.batch = batch.Batch()
        self.addCleanup(self.batch.close)

    def start(self):
        process, screen = self.batch.start()
        self.addCleanup(screen.close)
        return process, screen

    def check_all_judged_once(self):
        lines = self.batch.lines()
        found = {line["id"]: line["outcome"] for line in lines}
        expected = {name: outcome
                    for name, (_, outcome) in batch.CANDIDATES.items()}
        self.assertEqual(found, expected)
        self.assertEqual(len(lines), len(expected))

    def refused(self, *words):
        done = self.batch.run()
        self.assertEqual(done.returncode, 2, done.stderr)
        for word in words:
            self.assertIn(word, done.stderr)
        self.assertFalse(self.batch.out.exists())

    def test_each_candidate_gets_its_verdict(self):
        done = self.batch.run()
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("6 of 6 candidates judged", done.stdout)
        self.check_all_judged_once()
        lines = {line["id"]: line for line in self.batch.lines()}
        for line in lines.values():
            self.assertIsNone(line["error"])
            self.assertEqual(line["problem"], "1_Scale.py")
        good = lines["good"]
        self.assertTrue(good["verdict"]["compat"])
        self.assertTrue(good["verdict"]["strict"])
        self.assertGreater(good["verdict"]["runtime"]["mean"], 0)
        self.assertEqual(good["build"]["status"], "built")
        self.assertIsNone(lines["syntax"]["verdict"])
        self.assertIn("SyntaxError", lines["syntax"]["build"]["error_name"])

        # Again: nothing is left to do, not even for the judge.
        before = self.batch.out.read_text()
        done = self.batch.run()
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("6 of them before", done.stdout)
        self.assertEqual(self.batch.out.read_text(), before)

    def test_cpp_alone_is_judged(self):
        (self.batch.folder / "native.cpp").write_text(
            "torch::Tensor forward(torch::Tensor x) { return x * 2.0 + 1.0; }")
        self.batch.pairs.write_text(json.dumps(
            {"id": "a", "problem": "1_Scale.py", "candidate": "native.cpp"}))
        done = self.batch.run()
        self.assertEqual(done.returncode, 0, done.stderr)
        line, = self.batch.lines()
        self.assertEqual((line["outcome"], line["candidate"]),
                         ("correct", "native.cpp"))
        self.assertEqual(line["build"]["path"], "light")

    def test_a_kill_loses_nothing_and_repeats_nothing(self):
        process, screen = self.start()
        screen.wait_for(2)
        process.kill()
        process.wait(timeout=batch.PATIENCE)
        before = self.batch.out.read_text()
        self.assertGreaterEqual(len(before.splitlines()), 2)
        self.assertLess(len(before.splitlines()), 6)
        with open(self.batch.out, "a", encoding="utf-8") as file:
            file.write('{"id":"good","key":"12')  # Cut off by the kill.
        done = self.batch.run()
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertTrue(self.batch.out.read_text().startswith(before))
        self.check_all_judged_once()

    def test_an_interrupt_ends_what_was_begun(self):
        process, screen = self.start()
        screen.wait_for(1)
        process.send_signal(signal.SIGINT)
        self.assertEqual(process.wait(timeout=batch.PATIENCE), 1)
        done = self.batch.run()
        self.assertEqual(done.returncode, 0, done.stderr)
        self.check_all_judged_once()

    def test_two_cannot_write_one_file(self):
        _, screen = self.start()
        screen.wait_for(0)
        done = self.batch.run()
        self.assertEqual(done.returncode, 3, done.stdout)
        self.assertIn("another caesar-actors", done.stderr)

    def test_a_candidate_that_changed_is_judged_again(self):
        self.batch.write(["good", "wrong"])
        self.assertEqual(self.batch.run().returncode, 0)
        (self.batch.folder / "wrong.py").write_text(batch.kernel())
        done = self.batch.run()
        self.assertIn("1 of them before", done.stdout)
        outcomes = [x["outcome"] for x in self.batch.lines()]
        self.assertCountEqual(outcomes[:2], ["correct", "wrong"])
        self.assertEqual(outcomes[2:], ["correct"])

    def test_a_reference_that_raises_is_no_verdict(self):
        path = self.batch.folder / "1_Scale.py"
        path.write_text(batch.REFERENCE.replace("x * 2.0 + 1.0", "x.nothing()"))
        self.batch.write(["good"])
        done = self.batch.run()
        self.assertEqual(done.returncode, 3, done.stdout)
        line, = self.batch.lines()
        self.assertIsNone(line["verdict"])
        self.assertIn("nothing", line["error"])
        path.write_text(batch.REFERENCE)
        self.assertEqual(self.batch.run().returncode, 0)

    def test_a_run_folder_of_kernelbench(self):
        run = self.batch.folder / "run"
        problems = self.batch.folder / "problems"
        (problems / "level1").mkdir(parents=True)
        run.mkdir()
        (problems / "level1/7_Scale.py").write_text(batch.REFERENCE)
        for sample, name in enumerate(["good", "wrong", "syntax"]):
            source, _ = batch.CANDIDATES[name]
            (run / f"level_1_problem_7_sample_{sample}_kernel.py").write_text(
                source)
        old = {"7": [{"sample_id": 9, "compiled": False}]}
        (run / "eval_results.json").write_text(json.dumps(old))
        baseline = {"level1": {"7_Scale.py": {"mean": 1000.0}}}
        (self.batch.folder / "old.json").write_text(json.dumps(baseline))
        self.batch.pairs = run
        done = self.batch.run("--problems", problems, "--baselines",
                              self.batch.folder / "old.json",
                              "--write-baselines",
                              self.batch.folder / "new.json", "--trials", "7")
        self.assertEqual(done.returncode, 0, done.stderr)

        results = json.loads((run / "eval_results.json").read_text())["7"]
        self.assertEqual([x["sample_id"] for x in results], [0, 1, 2, 9])
        right, wrong, broken, kept = results
        self.assertEqual(kept, old["7"][0])
        self.assertEqual(list(right), ["sample_id", "compiled", "correctness",
                                       "metadata", "runtime", "runtime_stats"])
        self.assertTrue(right["correctness"])
        # Those that others disturbed do not count, if half are without.
        self.assertIn(right["runtime_stats"]["num_trials"], range(3, 8))
        self.assertEqual(right["runtime"], right["runtime_stats"]["mean"])
        self.assertTrue(wrong["compiled"])
        self.assertFalse(wrong["correctness"])
        self.assertEqual(wrong["runtime"], -1)
        self.assertEqual(wrong["metadata"]["correctness_issue"],
                         "Output mismatch")
        self.assertFalse(broken["compiled"])

        line, = [x for x in self.batch.lines() if x["outcome"] == "correct"]
        mean = line["verdict"]["runtime"]["mean"]
        self.assertAlmostEqual(line["speedup_over_file"], 1000.0 * 1e6 / mean)
        times = json.loads((self.batch.folder / "new.json").read_text())
        stats = times["level1"]["7_Scale.py"]
        self.assertGreater(stats["mean"], 0)
        self.assertEqual(stats["device"], "cpu:0")

    def test_a_missing_file_is_told_before_anything_starts(self):
        (self.batch.folder / "wrong.py").unlink()
        self.refused("pairs.jsonl:2: candidate", "wrong.py")

    def test_a_malformed_line_is_told_before_anything_starts(self):
        with open(self.batch.pairs, "a", encoding="utf-8") as file:
            file.write('{"problem": 1}\n')
        self.refused("pairs.jsonl:7: \"problem\"")

    def test_a_second_use_of_an_id_is_told_before_anything_starts(self):
        self.batch.write(["good", "wrong", "good"])
        self.refused("pairs.jsonl:3: id \"good\"", "pairs.jsonl:1")


if __name__ == "__main__":
    unittest.main()
