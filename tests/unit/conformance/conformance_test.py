"""How the conformance suite reads its sources and compares outcomes."""

import os
import struct
import sys
import unittest

sys.path.insert(0, os.path.join(
    os.environ["CAESAR_SOURCE_DIR"], "tests", "conformance"))
import cases  # noqa: E402
import compare  # noqa: E402

TEXT = """// A source.
// functions: f g
// flags: -O3
// > f(1)
// > g(2)
#include <torch/extension.h>
#define TWICE(x) (2 * (x))
int f(int x) { return TWICE(x); }
// > not a call
int g(int x) { return x; }
"""


def tensor(*values, kind="torch.float32 cpu [1]"):
    return {"tensor": [kind, struct.pack("<%df" % len(values), *values).hex()]}


class Sources(unittest.TestCase):
    def test_say_how_they_are_called(self):
        source = cases.parse("name", TEXT)
        self.assertEqual(source.functions, ["f", "g"])
        self.assertEqual(source.flags, ["-O3"])
        self.assertEqual(source.calls, ["f(1)", "g(2)"])
        self.assertFalse(source.must_decline)
        self.assertTrue(cases.parse("x", "// path: full\n").must_decline)

    def test_are_bound_as_load_inline_does(self):
        unit = cases.light_unit(cases.parse("name", TEXT))
        self.assertIn('m.def("f", f, "f");', unit)
        own = cases.parse("name", "// A module.\nPYBIND11_MODULE(a, m) {}\n")
        self.assertEqual(cases.light_unit(own).count("PYBIND11_MODULE"), 1)

    def test_share_a_unit(self):
        unit = cases.full_unit([cases.parse("a", TEXT), cases.parse("b", TEXT)])
        self.assertEqual(unit.count("\nnamespace source_"), 2)
        self.assertEqual(unit.count("#undef TWICE"), 2)
        self.assertLess(unit.rindex("#include"), unit.index("namespace"))

    def test_are_many_and_all_called(self):
        sources = cases.read_all()
        self.assertGreaterEqual(len(sources), 150)
        for source in sources:
            with self.subTest(source.name):
                self.assertTrue(source.calls or source.must_decline)


class Outcomes(unittest.TestCase):
    def test_are_the_same_bit_for_bit(self):
        self.assertTrue(compare.same(tensor(1.0), tensor(1.0), True))
        self.assertFalse(compare.same(tensor(1.0), tensor(1.0000001), True))
        self.assertFalse(compare.same([1], [True], True))
        self.assertFalse(compare.same([1], [1.0], False))

    def test_are_near_on_another_cpu(self):
        self.assertTrue(compare.same(tensor(1.0), tensor(1.0000001), False))
        self.assertFalse(compare.same(tensor(1.0), tensor(1.1), False))
        self.assertFalse(compare.same(
            tensor(1.0), tensor(1.0, kind="torch.float32 cpu [1, 1]"), False))
        self.assertTrue(compare.same(
            {"float": (1.0).hex()}, {"float": (1.0000001).hex()}, False))
        self.assertFalse(compare.same({"raises": ["A", "b"]},
                                      {"raises": ["A", "c"]}, False))

    def test_differ_by_line(self):
        lines = compare.differences({"a": 1, "b": 2}, {"a": 1, "c": 2}, True)
        self.assertEqual(len(lines), 2)
        self.assertTrue(lines[0].startswith("b: expected 2, found None"))


if __name__ == "__main__":
    unittest.main()
