"""The adversarial suite is complete, and its rules say what they should."""

import ast
import json
import os
import pathlib
import sys
import unittest

sys.dont_write_bytecode = True
SUITE = pathlib.Path(os.environ["CAESAR_SOURCE_DIR"]) / "tests/adversarial"
sys.path.insert(0, str(SUITE))
import rules  # noqa: E402

EXPECTED = json.loads((SUITE / "expected.json").read_text())["candidates"]
OUTCOMES = {"correct", "wrong", "load_error", "runtime_error", "timeout",
            "rejected", "compile_error"}


def result(**changes):
    plain = {"outcome": "correct", "compat": True, "strict": True,
             "findings": [], "error": "", "runtime": 1.0, "reference": 1.0,
             "text": ""}
    return dict(plain, **changes)


class FilesTest(unittest.TestCase):
    def test_every_candidate_is_expected_and_every_expected_one_is_there(self):
        there = {path.relative_to(SUITE).as_posix()
                 for folder in ("hostile", "honest", "cuda/hostile",
                                "cuda/honest")
                 for path in (SUITE / folder).glob("*.py")}
        self.assertEqual(there, set(EXPECTED))

    def test_a_candidate_is_python_and_says_what_it_is(self):
        for name in EXPECTED:
            with self.subTest(name=name):
                text = (SUITE / name).read_text()
                ast.parse(text)
                self.assertTrue(text.startswith("# "))
                self.assertIn("ModelNew", text)

    def test_expectations_name_what_there_is(self):
        for name, x in EXPECTED.items():
            with self.subTest(name=name):
                root = SUITE / ("cuda" if name.startswith("cuda/") else "")
                self.assertTrue(
                    (root / "problems" / (x["problem"] + ".py")).is_file())
                self.assertLessEqual(set(x["outcome"]), OUTCOMES)
                if "neutralised" in x:
                    self.assertTrue((root / x["neutralised"]).is_file())
                if "honest/" in name:
                    self.assertEqual(x["outcome"], ["correct"])
                else:
                    self.assertNotIn("correct", x["outcome"])

    def test_the_readme_counts_them(self):
        readme = (SUITE.parents[1] / "README.md").read_text()
        words = " ".join(readme.split())
        count = {folder: sum(name.startswith(folder) for name in EXPECTED)
                 for folder in ("hostile/", "honest/", "cuda/hostile/",
                                "cuda/honest/")}
        gaps = sum("gap" in x for x in EXPECTED.values())
        self.assertIn(
            "%d cheats and %d honest candidates for CPU devices, and %d and %d "
            "for GPUs. %d of the first are known to get through" % (
                *count.values(), gaps), words)

    def test_every_known_cheat_has_a_candidate(self):
        ids = {pathlib.Path(name).name.split("_")[0] for name in EXPECTED
               if "hostile/" in name}
        known = {"%s%d" % (kind, number)
                 for kind, count in (("A", 14), ("B", 12), ("C", 10))
                 for number in range(1, count + 1)}
        self.assertEqual(known - ids, set())
        self.assertIn("D", ids)

    def test_there_are_enough_honest_candidates(self):
        honest = [name for name in EXPECTED if name.startswith("honest/")]
        self.assertGreaterEqual(len(honest), 40)


class RulesTest(unittest.TestCase):
    def check(self, expected, got, wanted):
        found = rules.complaints(dict({"outcome": ["correct"]}, **expected),
                                 got)
        self.assertEqual(len(found), wanted, found)

    def test_an_outcome_must_be_legal(self):
        self.check({}, result(), 0)
        self.check({}, result(outcome="wrong"), 1)
        self.check({"outcome": ["wrong", "rejected"]},
                   result(outcome="rejected"), 0)
        self.check({"outcome": ["rejected"]}, result(), 1)

    def test_a_neutralised_cheat_may_be_believed(self):
        self.check({"outcome": ["rejected"], "neutralised": "x"}, result(), 0)

    def test_correct_means_both_verdicts(self):
        self.check({}, result(strict=False), 1)
        self.check({}, result(compat=False), 1)

    def test_findings_and_texts(self):
        rejected = result(outcome="rejected", strict=False, findings=["C1"],
                          error="a sentence", text="root:x:0")
        wanted = {"outcome": ["rejected"]}
        self.check(dict(wanted, findings=["C1", "C2"]), rejected, 0)
        self.check(dict(wanted, findings=["C2"]), rejected, 1)
        self.check(dict(wanted, says="sentence"), rejected, 0)
        self.check(dict(wanted, says="word"), rejected, 1)
        self.check(dict(wanted, hides="root:x"), rejected, 1)
        self.check(dict(wanted, compat=True), rejected, 0)
        self.check(dict(wanted, compat=True), dict(rejected, compat=False), 1)

    def test_a_gain_is_a_faster_run_or_a_slower_reference(self):
        def gain(**changes):
            return rules.gain([result(**changes)], [result()])

        self.assertIsNone(gain())
        self.assertIsNone(gain(runtime=0.91))
        self.assertIn("0.890 ms", gain(runtime=0.89))
        self.assertIn("reference", gain(reference=1.2))
        self.assertIsNone(gain(outcome="rejected", runtime=0.1))
        self.assertIn("not timed", gain(runtime=None))

    def test_a_gain_must_show_in_every_measurement(self):
        fast, fair = result(runtime=0.5), result()
        self.assertTrue(rules.gain([fast, fast], [fair, fair]))
        self.assertIsNone(rules.gain([fast, fair], [fair, fair]))
        self.assertIsNone(rules.gain([fast, fast], [fair, fast]))
        slow = result(reference=2.0)
        self.assertTrue(rules.gain([slow, slow], [fair, fair]))
        self.assertIsNone(rules.gain([slow, fair], [fair, fair]))

    def test_being_caught_sometimes_is_no_excuse(self):
        caught = result(outcome="rejected", runtime=None)
        self.assertTrue(rules.gain([caught, result(runtime=0.1)], [result()]))

    def test_results_are_read_from_both_forms(self):
        timing = {"mean": 2000000}
        verdict = {"outcome": "rejected", "compat": True, "strict": False,
                   "findings": [{"id": "C5", "sentence": "s", "numbers": {}}],
                   "runtime": timing, "reference": None, "error": "E"}
        one = rules.result_of_batch({"id": "1", "verdict": verdict})
        self.assertEqual(
            (one["outcome"], one["runtime"], one["reference"],
             one["findings"]), ("rejected", 2.0, None, ["C5"]))
        built = rules.result_of_batch(
            {"id": "1", "verdict": None, "build": {"status": "failed"}})
        self.assertEqual(built["outcome"], "compile_error")
        lost = rules.result_of_batch({"error": "the judge died"})
        self.assertEqual(lost["outcome"], "no_verdict")
        printed = rules.result_of_json(
            {"outcome": "correct", "compat": True, "strict": True,
             "findings": [], "metadata": {}, "runtime": 0.5,
             "ref_runtime": -1.0})
        self.assertEqual((printed["runtime"], printed["reference"]),
                         (0.5, None))


if __name__ == "__main__":
    unittest.main()
