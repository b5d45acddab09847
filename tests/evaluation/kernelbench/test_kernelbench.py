"""Judges real KernelBench problems, with the reference renamed as candidate.

Needs KERNELBENCH_PATH, the root of a checkout of KernelBench; skips without.
The problems' sizes are shrunk, so that a core or two can run them.
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

PROGRAM = pathlib.Path(os.environ["CAESAR_BIN_DIR"]) / "caesar-actors"
ROOT = os.environ.get("KERNELBENCH_PATH", "")

# By level and number: module constants to replace.
PROBLEMS = {
    (1, 1): {"N": 512},
    (1, 19): {"batch_size": 256, "dim": 32768},
    (1, 23): {"batch_size": 256, "dim": 16384},
    (1, 26): {"batch_size": 256, "dim": 16384},
    (1, 36): {"batch_size": 8, "features": 64, "dim1": 64, "dim2": 64},
    (1, 40): {"batch_size": 8, "features": 64, "dim1": 64, "dim2": 64},
    (1, 47): {"batch_size": 16, "dim1": 512, "dim2": 511},
    (1, 95): {"batch_size": 8192, "num_classes": 512},
    (2, 40): {"batch_size": 256, "in_features": 512, "out_features": 512},
    (2, 76): {"batch_size": 256, "in_features": 512, "out_features": 512},
}


def source_of(level, number):
    folder = pathlib.Path(ROOT) / "KernelBench" / f"level{level}"
    return next(folder.glob(f"{number}_*.py"))


def shrunk(text, constants):
    for name, value in constants.items():
        text, count = re.subn(rf"(?m)^{name} *=.*$", f"{name} = {value}", text)
        assert count == 1, f"{name} is set {count} times"
    return text


class KernelBenchTest(unittest.TestCase):
    def judge(self, level, number, constants):
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            path = source_of(level, number)
            problem = folder / f"level{level}" / path.name
            problem.parent.mkdir()
            text = shrunk(path.read_text(), constants)
            problem.write_text(text)
            candidate = folder / "candidate.py"
            candidate.write_text(re.sub(r"\bModel\b", "ModelNew", text))
            done = subprocess.run(
                [PROGRAM, "evaluate", "--problem", problem, "--candidate",
                 candidate, "--json", "--set", f"build.cache={folder}"],
                check=False, capture_output=True, text=True, timeout=600)
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)

    def test_the_reference_is_right_and_as_fast_as_itself(self):
        for (level, number), constants in PROBLEMS.items():
            with self.subTest(level=level, number=number):
                result = self.judge(level, number, constants)
                print(f"level{level}/{number}: {result['outcome']}, "
                      f"{result['runtime']} ms against "
                      f"{result['ref_runtime']} ms, "
                      f"speedup {result['speedup']}", flush=True)
                self.assertTrue(result["correctness"], result)
                self.assertGreater(result["speedup"], 0.7)
                self.assertLess(result["speedup"], 1.4)


if __name__ == "__main__":
    if not ROOT:
        print("skipped: KERNELBENCH_PATH is not set")
        sys.exit(77)
    unittest.main()
