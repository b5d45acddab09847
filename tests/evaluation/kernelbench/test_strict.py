"""The arithmetic of the strict verdict on real KernelBench problems.

Needs KERNELBENCH_PATH, the root of a checkout of KernelBench; skips without.
The problems' sizes are shrunk, so that a core or two can run them. The same
computation in other algorithms must pass, and answers that are none must not.
"""

import copy
import os
import pathlib
import re
import sys
import types
import unittest

ROOT = os.environ.get("KERNELBENCH_PATH", "")
if not ROOT:
    print("skipped: KERNELBENCH_PATH is not set")
    sys.exit(77)
sys.path.insert(0, os.path.join(os.environ["CAESAR_SOURCE_DIR"], "tests",
                                "unit", "strict"))
from modules import families, golden, strict, torch, vacuous  # noqa: E402

# By level and number: module constants to replace, and what KernelBench's own
# check does not see.
PROBLEMS = {
    (1, 1): ({"N": 256}, []),
    (1, 19): ({"batch_size": 8, "dim": 4096}, ["input"]),
    (1, 23): ({"batch_size": 2}, ["zeros", "constant"]),
    (1, 26): ({"batch_size": 8, "dim": 4096}, []),
    (1, 36): ({"batch_size": 4, "dim1": 16, "dim2": 16}, []),
    (1, 40): ({"batch_size": 2, "features": 16, "dim1": 32, "dim2": 32}, []),
    (1, 47): ({"batch_size": 4, "dim1": 128, "dim2": 127}, []),
    (1, 48): ({"batch_size": 4, "dim1": 128, "dim2": 127}, []),
    (1, 89): ({"batch_size": 16, "input_shape": "(4096,)"}, []),
    (1, 90): ({"batch_size": 16, "input_shape": "(4096,)"}, []),
    (1, 95): ({"batch_size": 64, "num_classes": 512}, []),
    (2, 9): ({"batch_size": 32, "in_features": 256, "out_features": 256},
             ["zeros", "constant"]),
    (2, 40): ({"batch_size": 32, "in_features": 256, "out_features": 256}, []),
    (2, 76): ({"batch_size": 32, "in_features": 256, "out_features": 256}, []),
    (3, 3): ({"batch_size": 16, "input_size": 256, "output_size": 256,
              "hidden_layer_sizes": "[128] * 16"}, ["constant"]),
}


def load(level, number, constants):
    folder = pathlib.Path(ROOT) / "KernelBench" / f"level{level}"
    text = next(folder.glob(f"{number}_*.py")).read_text()
    for name, value in constants.items():
        text, count = re.subn(rf"(?m)^{name} *=.*$", f"{name} = {value}", text)
        assert count == 1, f"{name} is set {count} times"
    module = types.ModuleType("problem")
    exec(compile(text, f"level{level}/{number}", "exec"), module.__dict__)
    return module


class OneProblem:
    def __init__(self, module):
        torch.manual_seed(42)
        with torch.no_grad():
            self.model = module.Model(*module.get_init_inputs())
        self.draw = module.get_inputs

    def run(self, arguments, plain=False):
        """With `plain`, in torch's own algorithms instead of oneDNN's."""
        with torch.no_grad(), torch.backends.mkldnn.flags(enabled=not plain):
            return strict.flat(copy.deepcopy(self.model)(*arguments))

    def rounded(self, arguments):
        def change(x):
            return golden.conversion(torch.float32, 10)(x)

        with torch.no_grad():
            return strict.flat(golden.converted_model(self.model, change)(
                *golden.convert(list(arguments), change)))

    def inputs(self):
        """Yields each family with its arguments."""
        torch.manual_seed(7)
        arguments = self.draw()
        yield "drawn", arguments
        for family in families.families(arguments):
            generator = torch.Generator().manual_seed(11)
            yield family, families.transform(arguments, family, generator)


class KernelBenchTest(unittest.TestCase):
    def test_honest_answers_pass_and_others_fail(self):
        for (level, number), (constants, blind) in PROBLEMS.items():
            with self.subTest(level=level, number=number):
                self.judge(OneProblem(load(level, number, constants)), blind)

    def judge(self, problem, blind):
        torch.manual_seed(7)
        trials = [(x, problem.run(x)) for x in (problem.draw(),
                                                problem.draw())]
        self.assertEqual(vacuous.vacuous(trials, 1e-4), blind)
        first, seen, used = trials[0][1], set(), 0
        for family, arguments in problem.inputs():
            exact = golden.golden(problem.model, arguments, 3)
            reference = problem.run(arguments)
            if strict.usable(exact, reference, drawn=family == "drawn"):
                continue
            used += 1
            answers = {"other": problem.run(arguments, plain=True),
                       "best": [x.to(y.dtype)
                                for x, y in zip(exact, reference)],
                       "same": reference,
                       "ten bits": problem.rounded(arguments),
                       "zeros": [torch.zeros_like(x) for x in first],
                       "constant": first}
            for name, answer in answers.items():
                right = all(strict.measure(*each).passed
                            for each in zip(exact, reference, answer))
                if name in ("other", "best", "same"):
                    self.assertTrue(right, (family, name))
                elif not right:
                    seen.add(name)
        self.assertGreaterEqual(used, 3)
        self.assertEqual(seen, {"ten bits", "zeros", "constant"})


if __name__ == "__main__":
    unittest.main()
