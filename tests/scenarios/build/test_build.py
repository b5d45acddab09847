"""`caesar-actors build` compiles candidates without a device."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

BIN = pathlib.Path(os.environ["CAESAR_BIN_DIR"])

CANDIDATE = '''import torch
from torch.utils.cpp_extension import load_inline

source = """
torch::Tensor twice(torch::Tensor x) {
  %s
}
"""


def built():
    return load_inline(name="twice", cpp_sources=source, functions=["twice"])


%s
'''

AT_IMPORT = """module = built()


class ModelNew(torch.nn.Module):
    pass
"""

WITH_ARGUMENT = """class ModelNew(torch.nn.Module):
    def __init__(self, width):
        super().__init__()
        self.module = built()
"""

PYTHON = """import torch


class ModelNew(torch.nn.Module):
    pass
"""

PROBLEM = """def get_init_inputs():
    return [8]
"""

LIGHT = "return x + x;"
# It could say what nobody should see, and includes what it does not use.
CUDA = """import torch
from torch.utils.cpp_extension import load_inline

source = \"\"\"
#include <torch/extension.h>
#include <cuda_fp16.h>
#include <cuda_bf16.h>
#if __has_include("%s") || __has_include("/etc/passwd")
#error somebody's file
#endif

__global__ void twice(float* x, long n) {
  long i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i < n)
    x[i] *= 2;
}

void run(torch::Tensor x) {
  twice<<<1, 32>>>(x.data_ptr<float>(), x.numel());
}
\"\"\"
module = load_inline(name="twice", cpp_sources="void run(torch::Tensor x);",
                     cuda_sources=source, functions=["run"])


class ModelNew(torch.nn.Module):
    pass
"""

NVCC = shutil.which("nvcc", path=os.pathsep.join([
    os.environ.get("CUDA_HOME", "/usr/local/cuda") + "/bin",
    os.environ["PATH"]]))

# What only torch's own headers have.
FULL = "return torch::nn::functional::relu(x) + x;"
WRONG = "return y;"


class BuildTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="caesar-build-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def write(self, name, body, rest=AT_IMPORT):
        (self.folder / name).parent.mkdir(exist_ok=True)
        (self.folder / name).write_text(CANDIDATE % (body, rest))
        return str(self.folder / name)

    def build(self, *arguments):
        return subprocess.run(
            [BIN / "caesar-actors", "build", *arguments, "--set",
             f"build.cache={self.folder / 'cache'}"],
            capture_output=True, text=True, timeout=240)

    def reports(self, *arguments, status):
        done = self.build(*arguments, "--json")
        self.assertEqual(done.returncode, status, done.stderr)
        return [json.loads(line) for line in done.stdout.splitlines()]

    def test_a_folder_is_built_in_its_order_and_found_again(self):
        self.write("set/b.py", LIGHT)
        self.write("set/a.py", WRONG)
        (self.folder / "set/c.py").write_text(PYTHON)
        (self.folder / "set/notes.txt").write_text("not a candidate")
        a, b, c = self.reports(str(self.folder / "set"), status=1)
        self.assertEqual(a["status"], "failed")
        self.assertIn("'y' was not declared", a["log"])
        self.assertEqual(b["status"], "built")
        self.assertEqual(b["path"], "light")
        self.assertEqual(set(b["phases"]), {"start", "record", "light", "link"})
        self.assertFalse(b["cache_hit"])
        self.assertIn(b["artefacts"][0]["key"], b["artefacts"][0]["file"])
        self.assertTrue(os.path.exists(b["artefacts"][0]["file"]))
        self.assertEqual(c["artefacts"], [])
        again, = self.reports(str(self.folder / "set/b.py"), status=0)
        self.assertTrue(again["cache_hit"])
        self.assertEqual(set(again["phases"]), {"start", "record", "cache"})
        self.assertEqual(again["artefacts"], b["artefacts"])

    def test_what_light_headers_decline_tells_why(self):
        done = self.build(self.write("full.py", FULL))
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("built with torch's headers", done.stdout)
        self.assertIn("not light   error:", done.stdout)
        self.assertIn("1 built (0 from the cache)", done.stdout)

    def test_torch_s_own_headers_do_without_ours(self):
        report, = self.reports(self.write("a.py", LIGHT),
                               "--set", "build.light=false", status=0)
        self.assertEqual(report["path"], "full")
        self.assertEqual(report["declined"], "")

    def test_cuda_without_an_architecture_names_the_option(self):
        path = self.write("cuda.py", LIGHT)
        text = pathlib.Path(path).read_text()
        pathlib.Path(path).write_text(text.replace(
            "cpp_sources=source", "cpp_sources=source, cuda_sources=source"))
        done = self.build(path)
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn("no device of this run is a CUDA device", done.stdout)
        self.assertIn("--arch sm_90", done.stdout)

    @unittest.skipUnless(NVCC, "there is no nvcc")
    def test_nvcc_s_parses_run_at_once_and_see_nobody_s_files(self):
        secret = self.folder / "secret"
        secret.write_text("")
        path = self.folder / "cuda.py"
        path.write_text(CUDA % secret)
        kernels = []
        for slots in "1", "2":
            report, = self.reports(
                str(path), "--arch", "sm_90", "--set", "build.slots=" + slots,
                "--set", f"build.cache={self.folder / slots}", status=0)
            self.assertEqual(report["path"], "light", report["declined"])
            kernels.append(report["kernels"])
        self.assertEqual(kernels[0], kernels[1])
        self.assertEqual(kernels[0][0]["kernel"], "twice(float*, long)")

    def test_a_problem_constructs_what_needs_arguments(self):
        candidate = self.write("late.py", LIGHT, WITH_ARGUMENT)
        alone, = self.reports(candidate, status=1)
        self.assertEqual(alone["error_name"], "TypeError")
        problem = self.folder / "problem.py"
        problem.write_text(PROBLEM)
        built, = self.reports(candidate, "--problem", str(problem), status=0)
        self.assertEqual(built["path"], "light")

    def test_cpp_alone_is_a_candidate(self):
        file = self.folder / "twice.cpp"
        file.write_text("torch::Tensor forward(torch::Tensor x) {\n"
                        "  return x + x;\n}\n")
        found, = self.reports(str(self.folder), status=0)
        self.assertEqual((found["candidate"], found["path"]),
                         (str(file), "light"))
        file.write_text("torch::Tensor forward(torch::Tensor x) {\n"
                        "  return y;\n}\n")
        found, = self.reports(str(file), status=1)
        self.assertIn("candidate.cpp:2", found["log"])

    def test_bad_input_is_told_all_at_once(self):
        (self.folder / "empty").mkdir()
        done = self.build(str(self.folder / "no.py"),
                          str(self.folder / "empty"), "--arch", "h100")
        self.assertEqual(done.returncode, 2)
        for word in ("no.py", "without *.py, *.cpp", "sm_90, not h100"):
            self.assertIn(word, done.stderr)
        done = self.build(self.write("a.py", LIGHT), "--set", "build.slot=1")
        self.assertEqual(done.returncode, 2)
        self.assertIn("slots", done.stderr)


if __name__ == "__main__":
    if not (BIN / "caesar-runner").exists():
        sys.exit(77)
    unittest.main()
