"""What is told apart and what is let pass, on operations whose operands and
orders of summation are known."""

import random
import unittest

from modules import Function, families, golden, rounded, strict
import numpy
import torch

F = torch.nn.functional
WEIGHTS = [torch.randn(64, 64, generator=torch.Generator().manual_seed(i)) / 8
           for i in range(4)]


def network(x, *weights):
    for weight in weights:
        x = torch.relu(x @ weight)
    return x


def unfolded(x, kernel):
    """A convolution as a product of matrices."""
    columns = F.unfold(x, 3, padding=1)
    flat = kernel.reshape(kernel.shape[0], -1) @ columns
    return flat.view(x.shape[0], kernel.shape[0], *x.shape[2:])


def in_order(terms):
    """Sums over the first dimension, one after the other."""
    total = torch.zeros_like(terms[0])
    for term in terms:
        total = total + term
    return total


def in_order_sum(x):
    """Sums in one fp32 register; torch's own sums keep more."""
    return torch.tensor(numpy.cumsum(x.numpy(), dtype=numpy.float32)[-1])


def matmul_in_order(a, b):
    total = torch.zeros(a.shape[0], b.shape[1])
    for k in range(a.shape[1]):
        total = total + a[:, k:k + 1] * b[k]
    return total


def online_softmax(x):
    largest = torch.full(x.shape[:1], -float("inf"))
    total = torch.zeros(x.shape[:1])
    for part in x.split(64, 1):
        new = torch.maximum(largest, part.amax(1))
        total = (total * torch.exp(largest - new)
                 + torch.exp(part - new[:, None]).sum(1))
        largest = new
    return torch.exp2((x - largest[:, None]) * 1.44269504) / total[:, None]


def one_pass_norm(x):
    n = x.shape[1]
    mean = in_order(x.t()) / n
    variance = in_order((x * x).t()) / n - mean * mean
    return (x - mean[:, None]) * torch.rsqrt(variance + 1e-5)[:, None]


def blocked_cumsum(x):
    blocks = x.view(x.shape[0], -1, 64)
    before = in_order_scan(blocks.sum(2))
    return (blocks.cumsum(2) + before[..., None]).view(x.shape)


def in_order_scan(x):
    columns, total = [], torch.zeros(x.shape[0])
    for column in x.t():
        columns.append(total)
        total = total + column
    return torch.stack(columns, 1)


# name, what it computes, shapes, an honest other way
OPERATIONS = [
    ("matmul 64", torch.matmul, [(24, 64), (64, 48)], matmul_in_order),
    ("matmul 512", torch.matmul, [(24, 512), (512, 48)], matmul_in_order),
    ("matmul 4096", torch.matmul, [(24, 4096), (4096, 48)], matmul_in_order),
    ("softmax", lambda x: x.softmax(1), [(8, 4096)], online_softmax),
    ("layernorm", lambda x: F.layer_norm(x, x.shape[1:]), [(8, 4096)],
     one_pass_norm),
    ("mean", lambda x: x.mean(1), [(64, 4096)],
     lambda x: in_order(x.t()) / x.shape[1]),
    ("cumsum", lambda x: x.cumsum(1), [(8, 4096)], blocked_cumsum),
    ("conv", lambda x, k: F.conv2d(x, k, padding=1),
     [(2, 8, 16, 16), (16, 8, 3, 3)], unfolded),
    ("mlp", network, [(64, 64)] + [tuple(w.shape) for w in WEIGHTS],
     lambda x, *w: network(x.flip(1), w[0].flip(0), *w[1:])),
]


def drawn(shapes, generator, signed=True):
    return [torch.randn(s, generator=generator) if signed
            else torch.rand(s, generator=generator) for s in shapes]


def exact_of(function, arguments):
    return golden.golden(Function(function), arguments, 0)[0]


def judged(function, arguments, candidate, **more):
    return strict.measure(exact_of(function, arguments),
                          function(*arguments), candidate, **more)


class Classes(unittest.TestCase):
    def test_operands_of_a_type_are_of_its_class(self):
        generator = torch.Generator().manual_seed(1)
        for name, function, shapes, _ in OPERATIONS:
            arguments = drawn(shapes, generator)
            exact = exact_of(function, arguments)
            ruler = golden.yardstick(Function(function), arguments, 0, [exact])
            for bits, kind in ((23, "fp32"), (10, "tf32"), (7, "bf16"),
                               (3, "worse")):
                with self.subTest(name=name, bits=bits):
                    candidate = function(*(rounded(x, bits)
                                           for x in arguments))
                    found = strict.measure(exact, function(*arguments),
                                           candidate, ruler)
                    self.assertEqual(found.precision_class, kind, found)
                    self.assertEqual(found.passed, kind == "fp32", found)
                    self.assertIn("precision of " + kind,
                                  strict.sentence(found))

    def test_results_in_fp16_are_of_that_class(self):
        x = drawn([(64, 512)], torch.Generator().manual_seed(2))[0]
        found = judged(torch.relu, [x], torch.relu(x).half().float())
        self.assertEqual(found.precision_class, "fp16")
        self.assertFalse(found.passed)

    def test_the_range_tells_fp16_from_tf32(self):
        x = drawn([(64, 512)], torch.Generator().manual_seed(2))[0]
        tf32 = judged(torch.sin, [x], torch.sin(rounded(x, 10)))
        bf16 = tf32._replace(precision_class="bf16")
        self.assertEqual(tf32.precision_class, "tf32")
        for far, kind in ((tf32, "tf32"), (bf16, "fp16")):
            one = strict.combine([("signed", tf32), ("small", far)])
            self.assertEqual(one.precision_class, kind)
        one = strict.combine([("signed", bf16), ("small", bf16)])
        self.assertEqual(one.precision_class, "bf16")

    def test_where_the_reference_is_imprecise_it_is_no_witness(self):
        x = drawn([(64, 512)], torch.Generator().manual_seed(2))[0]
        fine = judged(torch.sin, [x], torch.sin(x))
        ill = fine._replace(precision_class="bf16", reference_rms=1e-3)
        for found, kind in (([fine, ill], "fp32"), ([ill], "bf16")):
            one = strict.combine([("signed", each) for each in found])
            self.assertEqual(one.precision_class, kind)

    def test_half_precision_is_measured_in_its_own_units(self):
        generator = torch.Generator().manual_seed(3)
        for dtype, lower in ((torch.float16, 7), (torch.bfloat16, 3)):
            a, b = (x.to(dtype) for x in drawn([(32, 512), (512, 48)],
                                               generator))
            exact = exact_of(torch.matmul, [a, b])
            wide, narrow = a.float(), b.float()
            reference = (wide @ narrow).to(dtype)
            halves = [(wide[:, i:i + 256] @ narrow[i:i + 256]).to(dtype)
                      for i in (0, 256)]
            worse = rounded(wide, lower) @ rounded(narrow, lower)
            for candidate, right in ((reference, True), (sum(halves), True),
                                     (worse.to(dtype), False),
                                     (torch.zeros_like(reference), False)):
                found = strict.measure(exact, reference, candidate)
                with self.subTest(dtype=dtype, right=right):
                    self.assertEqual(found.passed, right, found)
            self.assertEqual(
                strict.measure(exact, reference, reference).precision_class,
                str(dtype).replace("torch.", "").replace("float", "fp")
                .replace("bfp", "bf"))


class Honest(unittest.TestCase):
    def test_another_order_of_summation_passes(self):
        choose = random.Random(4)
        generator = torch.Generator().manual_seed(4)
        for trial in range(200):
            name, function, shapes, other = choose.choice(OPERATIONS)
            arguments = drawn(shapes, generator, signed=trial % 2 == 0)
            family = choose.choice(("drawn",) + families.FAMILIES)
            if family != "drawn":
                arguments = families.transform(arguments, family, generator)
            exact = exact_of(function, arguments)
            reference = function(*arguments)
            if strict.usable([exact], [reference]):
                continue
            found = strict.measure(exact, reference, other(*arguments))
            with self.subTest(trial=trial, name=name, family=family):
                self.assertTrue(found.passed, found)
                self.assertEqual(found.precision_class, "fp32", found)

    def test_a_reference_in_tf32_lets_tf32_pass_but_not_bf16(self):
        generator = torch.Generator().manual_seed(5)
        x, kernel = drawn(OPERATIONS[7][2], generator)
        exact = exact_of(OPERATIONS[7][1], [x, kernel])
        by_bits = {bits: unfolded(rounded(x, bits), rounded(kernel, bits))
                   for bits in (7, 10, 23)}
        for bits, right in ((23, True), (10, True), (7, False)):
            found = strict.measure(exact, by_bits[10], by_bits[bits])
            self.assertEqual(found.passed, right, found)

    def test_a_step_is_forgiven_where_rounding_decides_it(self):
        model = Function(lambda x: (x.sum(1) > 0).float())
        x = drawn([(512, 64)], torch.Generator().manual_seed(6))[0]
        x[7] = torch.cat((x[7, :32], -x[7, :32]))
        exact = golden.golden(model, [x], 0)
        candidate = model(x)
        candidate[7] = 1 - exact[0][7]
        slack = golden.spread(model, [x], 0, exact, x.dtype)
        found = strict.measure(exact[0], exact[0], candidate)
        self.assertFalse(found.passed)
        found = strict.measure(exact[0], exact[0], candidate, slack=slack[0])
        self.assertTrue(found.passed, found)
        candidate[8] = 1 - candidate[8]
        found = strict.measure(exact[0], exact[0], candidate, slack=slack[0])
        self.assertFalse(found.passed)


class InFloat(unittest.TestCase):
    """Errors of fp32 outputs are computed in fp32, where that tells the same.
    """

    def both(self, exact, other):
        row = strict.row_of(exact.shape)
        flat = exact.reshape(-1), other.reshape(-1)
        return (strict.errors_in_float(*flat, row),
                strict.errors_in_double(*flat, None, row))

    def test_it_tells_the_same_as_double(self):
        generator = torch.Generator().manual_seed(5)
        for scale in (1e-30, 1e-12, 1.0, 1e12, 1e30):
            for error in (1e-7, 1e-4, 1e-1, 30.0):
                for size in ((7,), (3, 256), (5, 77), (2, 3, 1000)):
                    exact = torch.randn(size, generator=generator) * scale
                    noise = torch.randn(size, generator=generator) * scale
                    quick, careful = self.both(exact, exact + error * noise)
                    with self.subTest(scale=scale, error=error, size=size):
                        self.assertEqual(quick.index, careful.index)
                        self.assertAlmostEqual(
                            quick.worst / careful.worst, 1, delta=1e-5)
                        self.assertAlmostEqual(
                            quick.rms / careful.rms, 1, delta=1e-5)

    def test_zeros_in_both_are_no_error(self):
        quick, careful = self.both(torch.zeros(512), torch.zeros(512))
        self.assertEqual(quick, careful)

    def test_what_it_cannot_tell_is_left_to_double(self):
        for bad in (float("inf"), float("nan"), 3.3e38):
            for place in (0, 1):
                pair = [torch.ones(512), torch.ones(512)]
                pair[place][7] = bad
                with self.subTest(bad=bad, place=place):
                    self.assertIsNone(self.both(*pair)[0])
                    self.assertEqual(strict.errors(*pair), self.both(*pair)[1])
        wide = torch.ones(512, dtype=torch.float64)
        self.assertIsNone(strict.errors_in_float(wide, wide, 512))


class Wrong(unittest.TestCase):
    def test_answers_that_are_none_fail(self):
        generator = torch.Generator().manual_seed(7)
        wide = torch.rand(2, 393216, generator=generator)
        a, b = drawn([(64, 4096), (4096, 64)], generator)
        x = drawn([(64, 512)], generator)[0]
        last = torch.relu(x)
        last[-1, -1] += 0.01

        def soft(x):
            return x.softmax(1)

        rows = [
            ("zeros for a wide softmax", soft, [wide], torch.zeros_like(wide)),
            ("a constant for it", soft, [wide],
             torch.full_like(wide, 1 / 393216)),
            ("the input", torch.relu, [x], x),
            ("one column skipped", torch.matmul, [a, b], a[:, 1:] @ b[1:]),
            ("half of a mean", lambda x: x.mean(1), [a], a[:, ::2].mean(1)),
            ("one element", torch.relu, [x], last),
        ]
        for name, function, arguments, candidate in rows:
            with self.subTest(name):
                found = judged(function, arguments, candidate)
                self.assertFalse(found.passed, found)

    def test_a_long_sum_may_be_taken_one_by_one(self):
        generator = torch.Generator().manual_seed(10)
        squares = torch.rand(1 << 19, generator=generator).square()
        exact = squares.double().sum().float()
        serial = in_order_sum(squares)
        self.assertGreater(abs(serial - exact) / exact, 1e-4)
        for candidate, terms, right in (
                (serial, squares.numel(), True),
                (exact * (1 + 3e-4), 1 << 16, False),
                (exact * (1 + 3e-4), 1 << 19, True),
                (exact * (1 + 2e-3), 1 << 30, False)):
            found = strict.measure(exact, exact, candidate, terms=terms)
            with self.subTest(terms=terms, error=found.error):
                self.assertEqual(found.passed, right)
        self.assertEqual(
            strict.measure(exact, exact, serial, terms=1 << 19).precision_class,
            "fp32")

    def test_a_huge_element_hides_no_other_row(self):
        x = drawn([(64, 512)], torch.Generator().manual_seed(8))[0]
        x[3, 5] = 1e9
        candidate = x.clone()
        candidate[40] += 0.01
        found = judged(torch.abs, [x], candidate.abs())
        self.assertFalse(found.passed)
        self.assertEqual(found.worst // 512, 40)

    def test_infinities_and_nan_must_be_where_they_belong(self):
        inf, nan = float("inf"), float("nan")
        exact = torch.tensor([1.0, inf, -inf, nan])
        for candidate, right in (([1.0, inf, -inf, nan], True),
                                 ([1.0, inf, inf, nan], False),
                                 ([1.0, inf, -inf, 1.0], False),
                                 ([nan, inf, -inf, nan], False),
                                 ([inf, inf, -inf, nan], False),
                                 ([1.0, 3e38, -inf, nan], False)):
            found = strict.measure(exact, exact, torch.tensor(candidate))
            with self.subTest(candidate=candidate):
                self.assertEqual(found.passed, right)
                self.assertLessEqual(found.error, strict.LOST)
        self.assertIn("not finite", strict.usable([exact], [exact]))

    def test_what_rounds_to_infinity_may_be_infinite(self):
        exact = torch.tensor([65519.0, 1.0])
        half = torch.tensor([65504.0, 1.0]).half()
        above = torch.tensor([float("inf"), 1.0]).half()
        for reference, candidate in ((half, above), (above, half)):
            self.assertTrue(
                strict.measure(exact, reference, candidate).passed)

    def test_an_ill_posed_family_is_not_used(self):
        x = torch.rand(8, 512, generator=torch.Generator().manual_seed(9))
        cases = [(torch.relu, "", x), (torch.log, "not finite", -x),
                 (lambda x: (x + 1e7) - 1e7, "own error", x)]
        for function, why, x in cases:
            said = strict.usable([exact_of(function, [x])], [function(x)])
            self.assertIn(why, said)
            self.assertEqual(bool(why), bool(said))
        pole = torch.ones(100000)
        pole[7] += 1e-3
        self.assertIn("in places", strict.usable([torch.ones(100000)], [pole]))
        exact = torch.ones(64)
        for error, family, drawn in ((1e-3, True, True), (2e-3, False, True),
                                     (2e-2, False, False)):
            reference = [exact * (1 + error)]
            self.assertEqual(not strict.usable([exact], reference), family)
            self.assertEqual(
                not strict.usable([exact], reference, drawn=True), drawn)


if __name__ == "__main__":
    unittest.main()
