"""Modules made of light libraries behave as those that pybind11 makes."""

import gc
import importlib.util
import os
import sys
import unittest

import torch

sys.path.insert(0, os.environ["CAESAR_BIN_DIR"])
sys.path.insert(
    0, os.path.join(os.environ["CAESAR_SOURCE_DIR"], "cuda", "runner"))
sys.path.insert(
    0, os.path.join(os.environ["CAESAR_SOURCE_DIR"], "cuda", "wire"))
import tensors  # noqa: E402

sys.modules["caesar_tensors"] = tensors
import candidate  # noqa: E402

SAMPLES = os.environ["CAESAR_SAMPLES"]


def load(name):
    return candidate.load_extension(
        name, os.path.join(SAMPLES, name + ".so"), True)


light = load("light_sample")
real = load("real_sample")

FAR_TOO_MANY = 10 ** 30
VALUES = [
    None, True, False, 0, 1, -1, 127, 128, 255, 256, -129, 2 ** 15, 2 ** 31,
    2 ** 32, 2 ** 63, 2 ** 64, FAR_TOO_MANY, 0.0, 1.5, float("inf"), 1e300,
    "", "text", "a\0b", "\udc80", b"bytes", b"\xff", (), [], [1], [1.5],
    [True, None], [None], ["a"], [[1, 2], [3]], [[1.5]], (1, 2), {"a": 1},
    {1, 2}, range(3), (x for x in ()), torch.float32, torch.int8,
    torch.strided, torch.device("cpu"), "cpu", object, len, 1j,
    torch.ones(2), torch.tensor(3), torch.tensor(2.5), torch.tensor(True),
    torch.nn.Parameter(torch.ones(1)), [torch.ones(1), torch.ones(2)],
    [torch.ones(1), None], (torch.ones(1), 1, 1.5), (torch.ones(1), 1, 2),
    [torch.ones(1), 1, 1.5], (torch.ones(1), 1.5, 1), ("a",), ["a"]]


def same(text):
    return text.replace("light_sample", "real_sample")


def outcome(function, *args, **kwargs):
    """Returns what a call does: its result, or its exception as it is shown."""
    try:
        result = function(*args, **kwargs)
    except BaseException as error:
        name, message, _ = candidate.describe(error)
        return name, same(message)
    return type(result).__name__, shown(result)


def shown(value):
    if isinstance(value, torch.Tensor):
        return type(value), value.dtype, value.shape, value.tolist()
    if isinstance(value, (list, tuple)):
        return type(value), [shown(item) for item in value]
    return type(value), repr(value)


class WithSamples(unittest.TestCase):
    maxDiff = None

    def compare(self, name, *args, **kwargs):
        with self.subTest(name, args=args, kwargs=kwargs):
            expected = outcome(getattr(real, name), *args, **kwargs)
            self.assertEqual(
                outcome(getattr(light, name), *args, **kwargs), expected)
            return expected


class Modules(WithSamples):
    def test_read_the_same(self):
        self.assertEqual(set(dir(real)) - set(dir(light)), set())
        self.assertEqual(light.__doc__, real.__doc__)
        self.assertEqual(light.answer, real.answer)
        self.assertEqual(same(light.__name__), real.__name__)
        self.assertEqual(same(repr(light)), repr(real))
        self.assertIs(type(light), type(real))
        self.assertEqual(light.__package__, real.__package__)
        self.assertIs(type(light.__loader__), type(real.__loader__))

    def test_have_the_same_functions(self):
        for name in dir(real):
            if name.startswith("_") or name == "answer":
                continue
            ours, theirs = getattr(light, name), getattr(real, name)
            with self.subTest(name):
                self.assertEqual(ours.__doc__, theirs.__doc__)
                self.assertEqual(ours.__name__, theirs.__name__)
                self.assertEqual(same(ours.__module__), theirs.__module__)
                self.assertIs(type(ours), type(theirs))


class Conversions(WithSamples):
    def test_take_and_refuse_the_same(self):
        names = [name for name in dir(real) if name.startswith("echo")]
        self.assertGreater(len(names), 20)
        for name in names + ["overloaded", "strict", "present", "shown"]:
            for value in VALUES:
                self.compare(name, value)

    def test_count_arguments_alike(self):
        for name in ("echo0", "overloaded", "scale", "nothing"):
            self.compare(name)
            self.compare(name, 1, 2, 3, 4)
            self.compare(name, nobody=1)

    def test_know_names_and_defaults(self):
        x = torch.ones(1)
        for args, kwargs in [
                ((x,), {}), ((x, 3), {}), ((x, 3, True), {}), ((), {"x": x}),
                ((x,), {"twice": True}), ((x,), {"twice": 1}),
                ((x,), {"factor": "a"}), ((x, 3), {"factor": 3}),
                ((x,), {"y": 1}), ((), {"factor": 1}), ((1,), {"twice": True})]:
            self.compare("scale", *args, **kwargs)
        self.compare("overloaded", text="named")
        self.compare("shown")
        self.compare("nothing")

    def test_pass_tensors_on_as_they_are(self):
        x = torch.ones(2)
        self.assertIs(light.echo0(x), x)
        self.assertIs(light.echo16([x])[0], x)
        value = object()
        self.assertIs(light.echo3(value), value)

    def test_leak_nothing(self):
        x = light.blob()
        text = "some text"
        freed = light.blobs_freed()
        before = sys.getrefcount(x), sys.getrefcount(text)
        for _ in range(100):
            light.echo0(x)
            light.echo16([x, x])
            light.echo19((x, 1, 2.0))
            light.add(x, x)
            light.split(x, 1)
            light.max_of(x, 0)
            light.echo2(text)
            for args in ((x, "no number"), (1, x)):
                with self.assertRaises(TypeError):
                    light.split(*args)
            with self.assertRaises(RuntimeError):
                light.matmul(x, torch.ones(3))
        del args
        gc.collect()
        self.assertEqual(before, (sys.getrefcount(x), sys.getrefcount(text)))
        self.assertEqual(light.blobs_freed(), freed)
        del x
        self.assertEqual(light.blobs_freed(), freed + 1)


class Failures(WithSamples):
    KINDS = [1, 2, 3, 4, 5, 6, 7, 9, 11, 13, 14, 15, 16, 17, 18, 19, 20, 21,
             22, 23]

    def test_are_the_same_exceptions(self):
        for name in ("throws", "throws_translated"):
            for kind in self.KINDS:
                self.compare(name, kind, "a reason\nof two lines")

    def test_of_other_kinds_have_their_text(self):
        for kind, error in ((8, RuntimeError), (10, RuntimeError),
                            (12, MemoryError), (99, RuntimeError)):
            with self.assertRaisesRegex(error, "^a reason$"):
                light.throws(kind, "a reason")

    def test_of_operators_are_the_same(self):
        x = torch.ones(2, 3)
        for name in ("matmul", "matmul_translated"):
            self.compare(name, x, x)
        self.compare("add", x, torch.ones(7))
        self.compare("total", x, [5])
        self.compare("squeeze", x, 9)
        self.compare("split", x, -1)
        self.compare("zeros", [-1], torch.device("cpu"))

    def test_have_no_backtrace_where_a_model_sees_them(self):
        try:
            raise RuntimeError(
                "a reason\nException raised from f at a.cpp:1 (most recent "
                "call first):\nframe #0: 0x1 in libc10.so\n")
        except RuntimeError as error:
            _, message, trace = candidate.describe(error)
        self.assertEqual(message, "a reason")
        self.assertTrue(trace.endswith("\nRuntimeError: a reason\n"))

    def test_keep_what_only_looks_like_a_backtrace(self):
        for text in ("a\nException raised from me", "a\n x Exception raised "
                     "from b (most recent call first):\nc"):
            self.assertEqual(candidate.without_backtrace(text), text)

    def test_name_an_operator_that_is_missing(self):
        with self.assertRaisesRegex(RuntimeError, "aten::no_such_operator"):
            light.unknown(torch.ones(1), torch.ones(1))


class Operators(WithSamples):
    def test_compute_the_same(self):
        x = torch.arange(6.0).reshape(2, 3)
        self.compare("add", x, x)
        self.compare("matmul", x, x.T)
        self.compare("total", x, [0])
        self.compare("total", x, [0, 1])
        self.compare("split", x, 1)
        self.compare("power", x, 2)
        self.compare("squeeze", x, 0)
        self.compare("max_of", x, 1)
        self.compare("zeros", [2, 3], torch.device("cpu"))

    def test_know_gradients(self):
        x = torch.ones(2, requires_grad=True)
        light.add(x, x).sum().backward()
        self.assertEqual(x.grad.tolist(), [2, 2])


class Tables(unittest.TestCase):
    def test_know_tensors(self):
        x = torch.ones(2, 3, dtype=torch.float64)[1:]
        self.assertEqual(light.described(x), [2, 3, 7, 8, 3, 1, 0, 0, 0])
        x = torch.ones(1, 2, 3, 4).to(memory_format=torch.channels_last)
        self.assertEqual(light.described(x), [4, 24, 6, 4, 0, 0, 0, 0, 1])
        sparse = torch.ones(2, 2).to_sparse()
        self.assertEqual(light.described(sparse)[:2], [2, 4])

    def test_print_tensors(self):
        self.assertEqual(light.text_of(torch.ones(2)),
                         " 1\n 1\n[ CPUFloatType{2} ]")

    def test_give_memory_back(self):
        before = light.blobs_freed()
        x = light.blob()
        self.assertEqual(x.tolist(), [[0, 3], [1, 4], [2, 5]])
        self.assertEqual(light.blobs_freed(), before)
        del x
        self.assertEqual(light.blobs_freed(), before + 1)

    def test_carry_failures_out_of_threads(self):
        for threads in (1, 4):
            torch.set_num_threads(threads)
            light.parallel(1000, -1)
            for bad in (0, 400, 999):
                with self.assertRaisesRegex(Exception, "a bad number"):
                    light.parallel(1000, bad)


class Loading(unittest.TestCase):
    def test_leaves_other_files_to_python(self):
        with self.assertRaises(ImportError):
            candidate.load_extension("nothing", "/nonexistent/nothing.so", True)

    def test_fails_as_an_import(self):
        for name, text in (("light_broken_0", "no such constant"),
                           ("light_broken_99", "for version 99 of caesar/")):
            with self.assertRaisesRegex(ImportError, text):
                load(name)


if __name__ == "__main__":
    unittest.main()
