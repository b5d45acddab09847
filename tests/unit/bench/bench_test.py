"""The pure parts of tests/bench: options, tables, statistics, criteria."""

import ast
import json
import os
import pathlib
import re
import sys
import tempfile
import unittest

SOURCE = pathlib.Path(os.environ["CAESAR_SOURCE_DIR"])
BENCH = SOURCE / "tests" / "bench"
sys.path.insert(0, str(BENCH))

import compile as compile_bench  # noqa: E402
import faults  # noqa: E402
import figures  # noqa: E402
import hostile  # noqa: E402
import identical  # noqa: E402
import judge_link  # noqa: E402
import kernelbench  # noqa: E402
import kernelbench_eval  # noqa: E402
import kernels  # noqa: E402
import pack_kernelbench  # noqa: E402
import problems  # noqa: E402
import tool_runs  # noqa: E402


def options_in_header():
    """Returns the text that describes evaluation_options."""
    text = (SOURCE / "messages" / "evaluation.hpp").read_text()
    return re.search(r"(?s)struct evaluation_options \{.*?\n\};", text)[0]


def timing(mean, std=0, trials=100):
    return {"mean": mean, "std": std, "trials": trials}


def verdict(mean=10**6, held=10**9, alone=10**8, compat=True):
    return {"compat": compat, "compiled": True, "runtime": timing(mean),
            "reference": timing(2 * mean), "device_time": held, "exclusive_time": alone}


KERNELBENCH = {"compiled": True, "correctness": True, "runtime": 1.0,
               "seconds": 8.0}


class Options(unittest.TestCase):
    def test_fields_are_those_of_the_message(self):
        fields = re.findall(r'field\{"(\w+)"', options_in_header())
        self.assertEqual(fields, list(judge_link.DEFAULT_OPTIONS))

    def test_numbers_are_those_of_the_message(self):
        found = re.findall(r"int32_t (\w+) = (\d+);", options_in_header())
        self.assertEqual(len(found), 4)
        for name, value in found:
            self.assertEqual(judge_link.DEFAULT_OPTIONS[name], int(value))

    def test_changes(self):
        on_gpu = judge_link.options_for("cuda:0", perf_trials=5)
        self.assertEqual((on_gpu["perf_trials"], on_gpu["memory_bytes"]),
                         (5, 0))
        self.assertEqual(judge_link.options_for("cpu:0")["memory_bytes"],
                         4 << 30)
        with self.assertRaises(ValueError):
            judge_link.options_for("cpu:0", trials=5)

    def test_only_the_class_is_renamed(self):
        source = "class Model(M):\n  super(Model, self)\nModelled = 1\n"
        self.assertEqual(judge_link.renamed(source),
                         "class ModelNew(M):\n  super(ModelNew, self)\n"
                         "Modelled = 1\n")


class ToolRuns(unittest.TestCase):
    def test_candidates_are_python_and_differ(self):
        texts = [text for _, text, _ in tool_runs.candidates()]
        self.assertEqual(len(set(texts)), 4)
        for text in texts:
            ast.parse(text)
            self.assertIn("class ModelNew", text)

    def test_a_note_tells_nothing(self):
        self.assertFalse(tool_runs.is_told(None, "counters"))
        self.assertFalse(tool_runs.is_told({"counters": None}, "counters"))
        self.assertFalse(tool_runs.is_told({"counters": {"note": "no"}},
                                           "counters"))
        self.assertTrue(tool_runs.is_told({"counters": {"note": ""}},
                                          "counters"))


class Figures(unittest.TestCase):
    def test_table(self):
        self.assertEqual(figures.table(["a", "bb"], [["ccc", "1"]]),
                         "| a   | bb |\n|-----|---:|\n| ccc |  1 |")

    def test_cells(self):
        rows = [(None, 1, "-"), (True, 0, "yes"), (False, 0, "NO"),
                (1.26, 1, "1.3"), (3, 2, "3"), ("x", 0, "x")]
        for value, digits, text in rows:
            self.assertEqual(figures.show(value, digits), text)

    def test_comparison(self):
        row = figures.compare(
            KERNELBENCH, {"cold": verdict(held=2 * 10**9),
                          "exact": verdict(1_010_000), "warm": verdict()},
            flush_ms=0.1, runs=100)
        self.assertAlmostEqual(row["difference"], 0.01)
        self.assertAlmostEqual(row["difference_us"], 10)
        self.assertEqual((row["cold_ratio"], row["warm_ratio"]), (0.25, 0.125))
        self.assertAlmostEqual(row["exclusive_ratio"], 100 / 121)
        self.assertEqual(row["speedup"], 2)
        self.assertTrue(row["verdicts_equal"])
        self.assertTrue(figures.close_enough(row))

    def test_a_kernel_is_compared_with_all_that_was_measured_of_it(self):
        verdicts = dict.fromkeys(("cold", "exact", "warm"), verdict(1_200_000))
        twice = {**KERNELBENCH, "ref_runtime": 1.1}
        row = figures.compare(twice, verdicts, None, 100)
        self.assertEqual((row["kb_low"], row["kb_high"]), (1.0, 1.1))
        self.assertAlmostEqual(row["difference_us"], 100)
        again = [({**twice, "runtime": 1.3}, verdict(900_000)),
                 ({"error": "killed"}, None), (KERNELBENCH, verdict())]
        row = figures.compare(twice, verdicts, None, 100, again)
        self.assertEqual((row["kb_high"], row["our_ms"]), (1.3, 1.0))
        self.assertEqual((row["difference"], row["measured"]), (0, 4))

    def test_nothing_to_compare(self):
        for theirs in (None, {"error": "killed", "seconds": 3.0}):
            row = figures.compare(
                theirs, dict.fromkeys(("cold", "exact", "warm")), None, 100)
            self.assertFalse(row["verdicts_equal"])
            self.assertIsNone(figures.close_enough(row))
            self.assertFalse(any(
                holds for holds, _ in figures.criteria([row]).values()))
            kernelbench.cells({"problem": "1/19", "name": "19_ReLU.py", **row})

    def test_criteria(self):
        good = figures.compare(
            KERNELBENCH, dict.fromkeys(("cold", "exact", "warm"), verdict()),
            0.1, 100)
        slow = figures.compare(
            KERNELBENCH, {"cold": verdict(held=4 * 10**9),
                          "exact": verdict(1_100_000, alone=10**9),
                          "warm": verdict(compat=False)}, 0.1, 100)
        self.assertTrue(all(
            holds for holds, _ in figures.criteria([good] * 3).values()))
        found = figures.criteria([good, good, slow])
        failing = [name for name, (holds, _) in found.items() if not holds]
        self.assertEqual(failing, [
            "same verdicts", "runtimes within 2 % or 10 us",
            "cold device time <= 1/3 each",
            "exclusive <= 1.15 x runs and flushes"])
        self.assertFalse(any(
            holds for holds, _ in figures.criteria([]).values()))

    def test_pairs(self):
        found = figures.pair_summary([(timing(100, 1), timing(100, 1)),
                                      (timing(100, 1), timing(101, 1)),
                                      (timing(100, 30), timing(102, 30))])
        self.assertEqual((found["pairs"], found["intervals_covering_1"]),
                         (3, 2))
        self.assertAlmostEqual(found["median"], 1 / 101)
        self.assertEqual(figures.pair_summary([])["median"], None)

    def test_identical_kernels_compare_by_speedups_in_turn(self):
        def found(mean, reference, in_turn=True):
            return {"runtime": timing(mean), "reference": timing(reference),
                    "in_turn": in_turn,
                    "speedup_range": {"low": 0.99, "high": 1.01}}

        pairs = [[found(100, 100), found(110, 110)],
                 [found(100, 100), found(101, 100, in_turn=False)],
                 [found(100, 100), None]]
        result = identical.summary(pairs)
        self.assertEqual((result["pairs"], result["failed"],
                          result["in_turn"]), (2, 1, 3))
        self.assertAlmostEqual(result["worst_apart"], 0.01)
        self.assertEqual(result["from_reference"], 0)
        self.assertTrue(identical.criteria({"reference": result})[0]
                        .startswith("FAILS"))
        self.assertTrue(all(x.startswith("holds") for x in identical.criteria(
            {"reference": identical.summary(pairs[:1])})))

    def test_speedup_range_may_be_missing(self):
        self.assertFalse(figures.covers_one(None))
        self.assertTrue(figures.covers_one({"low": 0.9, "high": 1.1}))
        self.assertFalse(figures.covers_one({"low": 1.01, "high": 1.1}))

    def test_spread(self):
        self.assertEqual(figures.spread([1.0, 2.0, 6.0]), {
            "count": 3, "mean": 3.0, "median": 2.0, "worst": 6.0})
        self.assertIsNone(figures.spread([])["mean"])


class Candidates(unittest.TestCase):
    def test_every_text_is_python(self):
        texts = [faults.candidate(kind) for kind in faults.BODIES]
        problem = judge_link.problem_of(problems.relu(2, 3))
        for device in ("cpu:0", "cuda:0"):
            for both in identical.texts(device, problem).values():
                self.assertEqual(len(set(both)), 2)
                texts += both
        for text in texts:
            ast.parse(text)
            self.assertIn("class ModelNew", text)

    def test_kinds(self):
        self.assertEqual(faults.kinds_for("cuda:0"), list(faults.BODIES))
        self.assertEqual(faults.ONLY_ON_GPU, set(faults.BODIES)
                         - set(faults.kinds_for("cpu:0")))

    def test_records_of_earlier_runs_count(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "out.json"
            path.write_text('{"records": [{"kind": "exit"}], '
                            '"judges_lost": 2}')
            self.assertEqual(hostile.earlier([path, path]),
                             ([{"kind": "exit"}] * 2, 4))
            self.assertEqual(hostile.earlier([]), ([], 0))

    def test_a_fault_is_there_when_its_last_phase_begins(self):
        answer = judge_link.Answer()
        answer.began, answer.ended = 10.0, 14.0
        answer.phases = [("load", 10.1), ("correctness", 12.0)]
        self.assertEqual(hostile.fault_moment("exit", answer, 1), 12.0)
        self.assertEqual(hostile.fault_moment("endless_loop", answer, 1), 11.0)
        self.assertEqual(hostile.fault_moment("endless_loop", answer, 9), 14.0)


class Problems(unittest.TestCase):
    def test_chosen(self):
        pairs = problems.parse(problems.CHOSEN)
        self.assertEqual(len(set(pairs)), 25)
        self.assertEqual(pairs[:5],
                         [(1, 19), (1, 1), (1, 40), (2, 40), (3, 5)])
        with self.assertRaises(ValueError):
            problems.parse("1/19,relu")

    def test_packed(self):
        with tempfile.TemporaryDirectory() as folder:
            source = pathlib.Path(folder) / "from"
            for name in ("LICENSE", "src/kernelbench/eval.py",
                         "KernelBench/level1/19_ReLU.py",
                         "KernelBench/level1/9_Other.py"):
                (source / name).parent.mkdir(parents=True, exist_ok=True)
                (source / name).write_text("text")
            into = pathlib.Path(folder) / "into"
            count = pack_kernelbench.pack(source, into, [(1, 19)])
            self.assertEqual(count, 12)
            self.assertEqual(problems.path_of(into, 1, 19).name, "19_ReLU.py")
            with self.assertRaises(FileNotFoundError):
                problems.path_of(into, 1, 9)

    def test_missing_modules_are_stood_in_for(self):
        finder = kernelbench_eval.MissingModules()
        self.assertIsNone(finder.find_spec("torch"))
        self.assertIsNotNone(finder.find_spec("pydantic.fields"))

        class Result(kernelbench_eval.Anything):
            runtime: float = -1.0
            metadata: dict = {}

        one, other = Result(runtime=2.0), Result()
        one.metadata["x"] = 1
        self.assertEqual((one.runtime, other.runtime, other.metadata),
                         (2.0, -1.0, {}))


class CompileTest(unittest.TestCase):
    def test_kernels_of_replies_are_candidates_once(self):
        def reply(turn, text):
            return json.dumps({"problem": "level1/7", "sample": 1, "turn": turn,
                               "reply": text})

        found = compile_bench.kernels_in("\n".join([
            reply(1, "No code."), reply(2, "```python\nimport torch\n```"),
            reply(3, "A:\n```python\nload_inline(1)\n```\nB"),
            reply(4, "```python\nload_inline(1)\n```"),
            reply(5, "```\nload_inline(0)\n```\n```py\nload_inline(2)\n```")]))
        self.assertEqual(found, {"level1_7_1_3": "load_inline(1)\n",
                                 "level1_7_1_5": "load_inline(2)\n"})

    def test_what_compilers_took_is_summed(self):
        report = {"status": "built", "phases": {
            "record": 9.0, "light": 0.5, "full": 20.0, "link": 0.25}}
        self.assertEqual(compile_bench.compile_seconds(report), 20.75)
        self.assertIsNone(compile_bench.compile_seconds({"status": "failed"}))

    def test_a_table_has_ratios_and_medians(self):
        rows = compile_bench.rows_of({
            "b": {"load_inline": None, "full": 20.0, "light": 1.0,
                  "bare": None, "path": "full"},
            "a": {"load_inline": 40.0, "full": 20.0, "light": 0.5,
                  "bare": 0.25, "path": "light"}})
        self.assertEqual(rows[0], ["a", "40.00", "20.00", "0.50", "0.25",
                                   "2.00", "80.00", "2.00", "light"])
        self.assertEqual(rows[1][5:8], ["-", "-", "-"])
        self.assertEqual(rows[2][:4],
                         ["median of 2", "40.00", "20.00", "0.75"])

    def test_kernels_are_found_alone(self):
        self.assertEqual(kernels.alone("x = 1"), "")
        kept = ["#include <cmath>", "#define TWICE(x) \\\n  (2 * (x))",
                "struct pair { int a; };",
                "__device__ float twice(float x) { return TWICE(x); }",
                "__global__ void k(float* x) { if (x) { *x = twice(*x); } }"]
        source = "\n".join([
            "#include <torch/extension.h>", *kept, "// torch::",
            "torch::Tensor f(torch::Tensor x) { k<<<1, 1>>>(x); return x; }"])
        self.assertEqual(kernels.alone("source = %r" % source),
                         "\n".join(["#include <cuda_runtime.h>", *kept, ""]))


if __name__ == "__main__":
    unittest.main()
