"""Problems whose check sees little, and candidates that need it to."""

import unittest

from modules import families, strict, vacuous
import torch


class Vacuous(unittest.TestCase):
    def test_trivial_answers_that_pass_are_named(self):
        generator = torch.Generator().manual_seed(10)
        inputs = [torch.rand(4, 8192, generator=generator) for _ in "ab"]
        near = torch.nn.Linear(8192, 4)
        near.weight.data *= 1e-6
        rows = [(torch.relu, ["input"]), (torch.neg, []),
                (lambda x: x.softmax(1) / 10, ["zeros", "constant"]),
                (lambda x: near(x).detach(), ["constant"]),
                (lambda x: x - x, ["zeros", "constant"]),
                (lambda x: x * float("nan"), []),
                (lambda x: x.argmax(1), [])]
        for place, (function, names) in enumerate(rows):
            trials = [([x], [function(x)]) for x in inputs]
            with self.subTest(place):
                self.assertEqual(vacuous.vacuous(trials, 1e-4), names)

    def test_inputs_that_nothing_depends_on_are_left_out(self):
        generator = torch.Generator().manual_seed(11)
        arguments = [torch.rand(64, generator=generator), {
            "mask": torch.rand(64, generator=generator) > 0.5}, 3,
            torch.rand(64, generator=generator)]

        def run(arguments):
            x, named, scale, unused = arguments
            return [x * scale * named["mask"] + 0 * unused]

        changed = [(place, families.perturb(arguments, place, generator))
                   for place in families.leaves(arguments)]
        self.assertEqual(
            vacuous.sensitive_inputs(run, changed, run(arguments)),
            ["[0]", "[1]['mask']"])


class Integers(unittest.TestCase):
    def test_integers_must_be_equal(self):
        x = torch.arange(8)
        self.assertTrue(strict.measure(x, x, x.clone()).passed)
        found = strict.measure(x, x, torch.where(x == 5, 4, x))
        self.assertEqual((found.passed, found.worst), (False, 5))

    def test_a_tie_may_go_either_way(self):
        x = torch.tensor([[1.0, 3.0, 3.0, 0.0], [2.0, 1.0, 0.0, 0.0]])
        top, low = torch.argmax(x, 1), torch.argmin(x, 1, keepdim=True)
        rows = [(top, [1, 0], True), (top, [2, 0], True), (top, [3, 0], False),
                (top, [9, 0], False), (top, [-1, 0], False),
                (low, [[3], [2]], True), (low, [[3], [3]], True),
                (low, [[3], [1]], False)]
        for index, candidate, right in rows:
            fixed = vacuous.accept_ties(x, index, torch.tensor(candidate))
            with self.subTest(candidate=candidate):
                self.assertEqual(torch.equal(fixed, index), right)
        other = torch.tensor([0, 3])
        self.assertIs(vacuous.accept_ties(x, other, top), top)


if __name__ == "__main__":
    unittest.main()
