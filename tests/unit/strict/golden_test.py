"""The exact answer, and that asking for it leaves no trace."""

import unittest

from modules import Function, golden, rounded, strict
import torch

nn = torch.nn


class Stateful(nn.Module):
    """Buffers that change, a tensor that is none of them, and a list."""

    def __init__(self):
        super().__init__()
        self.norm = nn.BatchNorm1d(8)
        self.hidden = torch.ones(4, 8)
        self.scales = [torch.full((8,), 2.0), "text"]

    def forward(self, x):
        self.hidden = self.norm(x) + self.hidden * self.scales[0]
        return self.hidden


class Insisting(nn.Module):
    def forward(self, x):
        return x.to(torch.float64) @ torch.ones(8, 8, dtype=torch.float32)


class OnlyFp32(nn.Module):
    def forward(self, x):
        return x @ torch.eye(8, dtype=torch.float32)


class Raising(nn.Module):
    def forward(self, x):
        raise RuntimeError("never works")


class Returning(nn.Module):
    def forward(self, x):
        return {"a": x * 2, "b": [x.argmax(1), x > 0.5]}


class Half(nn.Module):
    """Its weight is rounded to fp16; the golden computes with that."""

    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.full((8, 8), 1 / 3).half())

    def forward(self, x):
        return x @ self.weight


def inputs(seed=1):
    return [torch.rand(4, 8, generator=torch.Generator().manual_seed(seed))]


class Golden(unittest.TestCase):
    def test_it_is_the_fp64_result(self):
        torch.manual_seed(1)
        tied = nn.Sequential(nn.Linear(8, 8), nn.Tanh(), nn.Linear(8, 8))
        tied[2].weight = tied[0].weight
        for model in (nn.Linear(8, 3), Stateful(), tied,
                      nn.Sequential(nn.Linear(8, 8), nn.LayerNorm(8))):
            exact = golden.golden(model, inputs(), 0)[0]
            self.assertEqual(exact.dtype, torch.float32)
            expected = model(*inputs()).detach()
            self.assertLess(strict.change_of(exact, expected), 1e-6)
        lstm = nn.LSTM(8, 5)
        found = golden.golden(lstm, [inputs()[0].view(2, 2, 8)], 0)
        self.assertEqual([x.shape[-1] for x in found], [5, 5, 5])

    def test_half_precision_is_widened_not_changed(self):
        exact = golden.golden(Half(), [inputs()[0].half()], 0)[0]
        wide = inputs()[0].half().double() @ Half().weight.detach().double()
        self.assertTrue(torch.equal(exact, wide.float()))

    def test_outputs_come_in_order(self):
        a, b, c = golden.golden(Returning(), inputs(), 0)
        x = inputs()[0]
        self.assertTrue(torch.equal(a, x * 2))
        self.assertTrue(torch.equal(b, x.argmax(1)))
        self.assertTrue(torch.equal(c, x > 0.5))

    def test_code_that_insists_on_fp32_gets_it(self):
        exact = golden.golden(OnlyFp32(), inputs(), 0)[0]
        self.assertTrue(torch.equal(exact, inputs()[0]))

    def test_what_cannot_run_has_none(self):
        for model in (Raising(), Insisting()):
            self.assertIsNone(golden.golden(model, inputs(), 0))

    def test_nothing_is_changed(self):
        def look(model, arguments):
            values = [x.clone() for x in [*model.parameters(),
                                          *model.buffers(), *arguments]]
            flags = (torch.get_default_dtype(),
                     torch.backends.cudnn.allow_tf32,
                     torch.get_float32_matmul_precision(),
                     torch.backends.cudnn.benchmark,
                     torch.backends.cudnn.deterministic)
            return [*values, torch.get_rng_state()], flags

        self.addCleanup(torch.set_float32_matmul_precision,
                        torch.get_float32_matmul_precision())
        torch.set_float32_matmul_precision("medium")
        for model in (Stateful(), Function(lambda x: x.add_(1)), Raising(),
                      Function(lambda x: x + torch.rand(8))):
            arguments = inputs()
            torch.manual_seed(3)
            before, flags = look(model, arguments)
            hidden = getattr(model, "hidden", None)
            golden.golden(model, arguments, 0)
            after, still = look(model, arguments)
            self.assertEqual(flags, still)
            for old, new in zip(before, after):
                self.assertTrue(torch.equal(old, new))
            self.assertIs(getattr(model, "hidden", None), hidden)

    def test_randomness_is_found(self):
        forgets = Function(lambda x: x + 1e-9 * torch.rand(8))
        rows = [(nn.Linear(8, 8), False), (nn.Dropout(0.5), True),
                (nn.Dropout(0.0), False), (forgets, False), (Raising(), False),
                (Function(lambda x: x + torch.randn(8)), True)]
        for place, (model, random) in enumerate(rows):
            with self.subTest(place):
                self.assertEqual(golden.is_random(model, inputs(), 5), random)

    def test_the_yardstick_is_what_rounded_operands_cost(self):
        torch.manual_seed(2)
        x = [torch.randn(64, 512)]
        model = nn.Linear(512, 64)
        exact = golden.golden(model, x, 0)
        ruler = golden.yardstick(model, x, 0, exact)
        self.assertLess(abs(ruler / strict.YARDSTICK - 1), 0.3)
        mean = Function(lambda x: x.abs().mean())
        small = golden.yardstick(mean, x, 0, golden.golden(mean, x, 0))
        self.assertLess(small, strict.YARDSTICK / 10)

    def test_rounding_keeps_so_many_bits(self):
        x = torch.tensor([1.0, 1 + 2.0 ** -10, 1 + 2.0 ** -11, -3.0e-30,
                          1 + 3 * 2.0 ** -11, 0.0])
        expected = torch.tensor([1.0, 1 + 2.0 ** -10, 1.0, float(
            rounded(torch.tensor([-3.0e-30]), 10)), 1 + 2.0 ** -9, 0.0])
        self.assertTrue(torch.equal(rounded(x, 10), expected))
        y = torch.randn(1000, generator=torch.Generator().manual_seed(4))
        self.assertTrue(torch.equal(rounded(y, 7), y.bfloat16().float()))
        self.assertTrue(torch.equal(rounded(y.clamp(0.1), 10),
                                    y.clamp(0.1).half().float()))


if __name__ == "__main__":
    unittest.main()
