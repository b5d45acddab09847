"""What record.py and compile_calls.py make of candidates. Needs torch; exits
with 77, which ctest reads as skipped, where there is none."""

import copy
import json
import os
import pickle
import sys
import tempfile
import unittest

try:
    import torch  # noqa: F401
except ImportError:
    print("skipped: this Python has no torch:", sys.executable)
    sys.exit(77)

sys.path.insert(0, os.path.join(os.environ["CAESAR_SOURCE_DIR"],
                                "cuda", "runner"))
import compile_calls  # noqa: E402
import record  # noqa: E402
from torch.utils import cpp_extension  # noqa: E402

HEAD = """import torch
from torch.utils.cpp_extension import load, load_inline
"""
TAIL = """
class ModelNew(torch.nn.Module):
    def __init__(self, size=0):
        super().__init__()
        self.size = size
"""
PROBLEM = """
def get_init_inputs():
    return [3]
"""


class Recording(unittest.TestCase):
    def setUp(self):
        self.before = os.getcwd()
        self.folder = tempfile.TemporaryDirectory()
        os.chdir(self.folder.name)

    def tearDown(self):
        os.chdir(self.before)
        self.folder.cleanup()

    def record(self, body, tail=TAIL, problem=PROBLEM):
        return json.loads(record.record(HEAD + body + tail, problem))

    def calls(self, body, **more):
        answer = self.record(body, **more)
        self.assertIsNone(answer["error"])
        return answer["calls"]

    def error(self, body, **more):
        answer = self.record(body, **more)
        self.assertIsNotNone(answer["error"])
        return answer["error"]

    def test_a_plain_candidate_wants_nothing(self):
        self.assertEqual(self.calls(""), [])

    def test_a_call_is_normalised(self):
        call, = self.calls("""
m = load_inline(name="m", cpp_sources="int f();", functions="f",
                extra_cflags=[" -O3 "], verbose=True)
""")
        self.assertEqual(call["kind"], "load_inline")
        self.assertEqual(call["name"], "m")
        self.assertEqual(call["cpp_sources"], ["int f();"])
        self.assertEqual(call["cuda_sources"], [])
        self.assertEqual(call["functions"], {"f": "f"})
        self.assertEqual(call["extra_cflags"], ["-O3"])
        self.assertIs(call["with_cuda"], False)
        self.assertIs(call["is_python_module"], True)
        self.assertEqual(call["digest"], compile_calls.digest(call))

    def test_positions_and_names_of_arguments_are_the_same(self):
        spellings = [
            'load_inline("m", "a", functions=["f"])',
            'load_inline("m", ["a"], functions={"f": "f"})',
            'load_inline(functions="f", cpp_sources=("a",), name="m")',
            'load_inline("m", "a", None, functions=["f"], verbose=True,'
            ' build_directory="x", extra_cflags=[])',
        ]
        digests = {self.calls(x)[0]["digest"] for x in spellings}
        self.assertEqual(len(digests), 1)

    def test_different_calls_have_different_digests(self):
        spellings = [
            'load_inline("m", "a", functions=["f"])',
            'load_inline("n", "a", functions=["f"])',
            'load_inline("m", "b", functions=["f"])',
            'load_inline("m", "a", functions=["g"])',
            'load_inline("m", "a", functions=[])',
            'load_inline("m", "a")',
            'load_inline("m", "a", functions=["f"], extra_cflags=["-O3"])',
            'load_inline("m", "a", functions=["f"], with_cuda=True)',
        ]
        digests = {self.calls(x)[0]["digest"] for x in spellings}
        self.assertEqual(len(digests), len(spellings))

    def test_cuda_sources_ask_for_cuda(self):
        call, = self.calls('load_inline("m", "a", "__global__", ["f"])'
                           if self.third_is_cuda() else
                           'load_inline("m", "a", cuda_sources="__global__")')
        self.assertEqual(call["cuda_sources"], ["__global__"])
        self.assertIs(call["with_cuda"], True)

    def test_architectures_of_the_environment_are_flags(self):
        self.addCleanup(os.environ.pop, "TORCH_CUDA_ARCH_LIST", None)
        for wanted, flags in (
                ("", []),
                ("9.0a", ["-gencode=arch=compute_90a,code=sm_90a"]),
                ("8.0 12.0+PTX;Hopper;$(id)",
                 ["-gencode=arch=compute_80,code=sm_80",
                  "-gencode=arch=compute_120,code=sm_120",
                  "-gencode=arch=compute_120,code=compute_120"])):
            with self.subTest(wanted):
                call, = self.calls("""
import os
os.environ["TORCH_CUDA_ARCH_LIST"] = "%s"
load_inline("m", "a", extra_cuda_cflags=["-O3"])
""" % wanted)
                self.assertEqual(call["extra_cuda_cflags"], flags + ["-O3"])

    def third_is_cuda(self):
        names = cpp_extension.load_inline.caesar_original.__code__.co_varnames
        return names[2:4] == ("cuda_sources", "functions")

    def test_files_are_read_when_they_are_loaded(self):
        call, = self.calls("""
open("a.cpp", "w").write("int a;")
open("b.cu", "w").write("int b;")
m = load("m", ["a.cpp", "b.cu"])
open("a.cpp", "w").write("changed")
""")
        self.assertEqual(call["kind"], "load")
        self.assertEqual(call["cpp_sources"], ["int a;"])
        self.assertEqual(call["cuda_sources"], ["int b;"])
        self.assertIsNone(call["functions"])

    def test_the_same_call_twice_is_one(self):
        self.assertEqual(len(self.calls('load_inline("m", "a")\n' * 3)), 1)

    def test_a_stand_in_survives_what_imports_do_with_modules(self):
        self.calls("""
import copy, pickle
m = load_inline("m", "a", functions=["f"])
f = m.f
assert f.__name__ == "f" and m.__name__ == "m"
assert not hasattr(m, "__path__") and callable(m.f)
copy.deepcopy(m), copy.copy(f), pickle.dumps(f), repr(m), repr(f)
table = {f: 1}
""")
        module = record.PendingModule("m")
        self.assertEqual(pickle.loads(pickle.dumps(module)).__name__, "m")
        self.assertEqual(copy.deepcopy(module.f).__name__, "f")

    def test_what_needs_a_built_module_is_left_to_the_run(self):
        for use in ("m.f(1)", "ctypes.CDLL(m)", "undefined"):
            with self.subTest(use):
                call, = self.calls(
                    'm = load_inline("m", "a", functions=["f"])\n'
                    "import ctypes\n" + use)
                self.assertEqual(call["name"], "m")

    def test_calls_in_the_constructor_are_recorded(self):
        tail = TAIL + '        load_inline("m%d" % size, "a")\n'
        call, = self.calls("", tail=tail)
        self.assertEqual(call["name"], "m3")

    def test_init_inputs_may_be_named(self):
        tail = TAIL + '        load_inline("m%d" % size, "a")\n'
        problem = 'def get_init_inputs():\n    return {"size": 4}\n'
        call, = self.calls("", tail=tail, problem=problem)
        self.assertEqual(call["name"], "m4")

    def test_a_model_is_not_constructed_without_need(self):
        tail = TAIL + "        raise ValueError\n"
        self.assertEqual(
            len(self.calls('load_inline("m", "a")', tail=tail)), 1)

    def test_errors_have_name_message_and_traceback(self):
        error = self.error("\ndef f():\n    raise KeyError('x')\nf()\n")
        self.assertEqual(error["name"], "KeyError")
        self.assertIn('File "candidate.py", line 5', error["traceback"])
        self.assertIn("raise KeyError('x')", error["traceback"])
        self.assertNotIn("record.py", error["traceback"])
        self.assertNotIn(self.folder.name, error["traceback"])

    def test_what_is_wrong_with_a_candidate_is_named(self):
        for body, name in (("def (", "SyntaxError"),
                           ("import no_such_module", "ModuleNotFoundError"),
                           ("import sys; sys.exit(3)", "SystemExit"),
                           ("raise KeyboardInterrupt", "KeyboardInterrupt"),
                           ("load_inline()", "TypeError"),
                           ("load_inline('m', 'a', nonsense=1)", "TypeError"),
                           ("load_inline('m', 3)", "TypeError"),
                           ("load_inline('a b', 'a')", "ValueError"),
                           ("load('m', 'missing.cpp')", "FileNotFoundError"),
                           ("x = '\0'", "SyntaxError")):
            with self.subTest(body):
                error = self.error(body)
                if body.startswith("x"):  # ValueError before Python 3.12.
                    self.assertIn(error["name"], (name, "ValueError"))
                else:
                    self.assertEqual(error["name"], name)

    def test_a_candidate_needs_a_model(self):
        error = self.error("", tail="")
        self.assertEqual(error["name"], "NameError")
        self.assertEqual(error["message"],
                         "the code defines no class ModelNew")

    def test_text_has_a_limit(self):
        for body in ("load_inline('m', 'x' * (5 << 20))",
                     "for i in range(5): load_inline('m%d' % i, 'x' * 2**20)",
                     "for i in range(50): load_inline('m%d' % i, 'x')"):
            with self.subTest(body):
                answer = record.record(HEAD + body + TAIL, PROBLEM)
                self.assertIsNotNone(json.loads(answer)["error"])
                self.assertLess(len(answer), 6 << 20)
        self.assertIsNotNone(self.error("#" * (5 << 20)))

    def test_hostile_exceptions_are_described(self):
        error = self.error("""
class Evil(Exception):
    def __str__(self):
        raise ValueError
raise Evil()
""")
        self.assertEqual(error["name"], "Evil")

    def test_surrogates_do_not_break_the_answer(self):
        call, = self.calls(r"load_inline('m', '\udcff')")
        self.assertEqual(call["cpp_sources"], ["?"])

    def test_the_source_can_be_inspected(self):
        self.calls("""
import inspect
def f():
    return 1
assert "return 1" in inspect.getsource(f)
assert __name__ == "candidate"
""")

    def test_facts_are_complete(self):
        facts = json.loads(record.toolchain_facts())
        self.assertEqual(facts["torch"], str(torch.__version__))
        self.assertTrue(any(
            os.path.exists(os.path.join(path, "torch", "extension.h"))
            for path in facts["include_paths"]))
        self.assertTrue(os.path.exists(
            os.path.join(facts["python_include"], "Python.h")))
        self.assertRegex(facts["cxx_standard"], r"^c\+\+\d\d$")


if __name__ == "__main__":
    unittest.main()
