"""What a family changes in a problem's inputs, and what it must not."""

import unittest

from modules import families
import torch


def generator(seed=1):
    return torch.Generator().manual_seed(seed)


class Families(unittest.TestCase):
    def test_which_families_apply(self):
        x = torch.rand(8, 8, generator=generator())
        every = list(families.FAMILIES)
        without_huge = [name for name in every if name != "huge"]
        rows = [([x], every), ([x.bfloat16(), 3], every),
                ([x.half()], without_huge), ([x, x.half()], without_huge),
                ([torch.arange(4), x > 0.5, 3.14, None], []),
                ([torch.zeros(4)], []), ([torch.empty(0)], []),
                ([{"deep": (x,)}], every)]
        for place, (arguments, names) in enumerate(rows):
            with self.subTest(place):
                self.assertEqual(families.families(arguments), names)

    def test_structure_shapes_and_types_stay(self):
        x = torch.rand(6, 40, generator=generator())
        arguments = [x, x.half(), x.bfloat16(), x.double(), 3, "text",
                     {"mask": x > 0.5, "list": [x[:, :7], (x.t(),)]},
                     torch.arange(5), torch.tensor(0.5)]
        before = families.leaves(arguments)
        for family in families.families(arguments):
            after = families.transform(arguments, family, generator())
            self.assertEqual(after[4:6], arguments[4:6])
            found = families.leaves(after)
            self.assertEqual(list(found), list(before))
            for place, old in before.items():
                new = found[place]
                with self.subTest(family=family, place=place):
                    self.assertEqual((new.dtype, new.shape),
                                     (old.dtype, old.shape))
                    if old.is_floating_point():
                        self.assertFalse(torch.equal(new, old))
                    else:
                        self.assertIs(new, old)
                    self.assertTrue(torch.isfinite(new).all())
            self.assertEqual(found["[6]['list'][1][0]"].stride(), (1, 40))

    def test_what_is_true_by_construction_stays(self):
        x = torch.rand(32, 32, generator=generator())
        other = {"upper triangle": x.triu(), "lower triangle": x.tril(),
                 "diagonal": torch.diag(x[0])}
        for family in families.FAMILIES:
            def change(y):
                return families.transform([y], family, generator(2))[0]

            for name, y in other.items():
                with self.subTest(family=family, name=name):
                    self.assertTrue(((y == 0) <= (change(y) == 0)).all())
            symmetric = change((x + x.t()) / 2)
            self.assertTrue(torch.equal(symmetric, symmetric.t()))
            for fixed in (torch.sign(x - 0.5), (x > 0.5).float(),
                          torch.arange(9).float(),
                          x.softmax(1), x.softmax(1).half()):
                self.assertIs(change(fixed), fixed)

    def test_a_generator_decides_alone(self):
        x = torch.rand(1000, generator=generator())
        for family in families.FAMILIES:
            first, same, other = (
                families.transform([x], family, generator(seed))[0]
                for seed in (5, 5, 6))
            self.assertTrue(torch.equal(first, same))
            self.assertFalse(torch.equal(first, other))

    def test_the_values_are_those_of_the_family(self):
        x = torch.rand(100000, generator=generator())
        size = {"signed": 1, "huge": 2.0 ** 20, "small": 2.0 ** -20,
                "large": 32, "unit": 1, "sparse": 0.7, "spread": 3.5,
                "ramp": 0.4}
        for family, expected in size.items():
            y = families.transform([x], family, generator())[0]
            rms = float(y.square().mean().sqrt())
            with self.subTest(family):
                self.assertLess(abs(rms / expected - 1), 0.15)
                self.assertEqual(bool((y < 0).any()), family != "spread")

    def test_pieces_change_nothing_but_memory(self):
        x = torch.rand(1000, generator=generator())
        piece = families.PIECE
        try:
            families.PIECE = 64
            for family in families.FAMILIES:
                y = families.transform([x], family, generator())[0]
                self.assertEqual(y.unique().numel(), 1000)
        finally:
            families.PIECE = piece

    def test_one_input_changes_at_a_time(self):
        x = torch.rand(4, 8, generator=generator())
        arguments = [x, torch.arange(6), {"mask": x > 0.5}, x.softmax(1),
                     torch.ones(3, dtype=torch.int64), torch.tensor(True)]
        for place, old in families.leaves(arguments).items():
            changed = families.perturb(arguments, place, generator())
            with self.subTest(place):
                if place == "[4]":
                    self.assertIsNone(changed)
                    continue
                for other, new in families.leaves(changed).items():
                    same = new is families.leaves(arguments)[other]
                    self.assertEqual(same, other != place)
                new = families.leaves(changed)[place]
                self.assertFalse(torch.equal(new, old))
                if place == "[1]":
                    self.assertTrue(torch.equal(new.sort()[0], old))
                if place == "[3]":
                    self.assertTrue(families.is_distribution(new))


if __name__ == "__main__":
    unittest.main()
