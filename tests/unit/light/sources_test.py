"""Which sources the light headers take, which they must decline, and that their
operators are those of the installed torch."""

import os
import re
import shutil
import subprocess
import sys
import unittest

ROOT = os.environ["CAESAR_SOURCE_DIR"]
LIGHT = os.path.join(ROOT, "cuda", "build", "light")
COMPILER = shutil.which(os.environ.get("CXX", "g++"))
if COMPILER is None:
    print("skipped: there is no compiler")
    sys.exit(77)

sys.path.insert(0, LIGHT)
import light_uses  # noqa: E402

sys.path.remove(LIGHT)  # Its torch is none of Python's.

HEAD = "#include <torch/extension.h>\n"
RELU = """
torch::Tensor forward(torch::Tensor x) {
  TORCH_CHECK(x.is_contiguous(), "x must be contiguous, not ", x.strides());
  auto y = torch::empty_like(x);
  const float* in = x.data_ptr<float>();
  float* out = y.data_ptr<float>();
  for (int64_t i = 0; i < x.numel(); ++i)
    out[i] = std::max(in[i], 0.0f);
  return y;
}
"""
MODULE = """
PYBIND11_MODULE(TORCH_EXTENSION_NAME, m) {
%s
}
"""

TAKEN = {
    "relu": RELU + MODULE % 'm.def("forward", &forward, "ReLU");',
    "relu of load_inline": RELU + MODULE %
    'm.def("forward", torch::wrap_pybind_function(forward), "forward");',
    "dispatch": """
torch::Tensor f(torch::Tensor x) {
  auto y = torch::zeros(x.sizes(), x.options());
  AT_DISPATCH_FLOATING_TYPES_AND_HALF(x.scalar_type(), "f", ([&] {
    auto a = x.data_ptr<scalar_t>();
    auto b = y.accessor<scalar_t, 2>();
    b[0][0] = a[0] * static_cast<scalar_t>(2) + a[1];
  }));
  return y;
}""",
    "operators": """
torch::Tensor f(torch::Tensor x, torch::Tensor w, c10::optional<torch::Tensor> b) {
  auto y = torch::matmul(x, w.t()) * 0.5 + 1;
  y = torch::conv2d(y.view({1, 1, -1, 4}), w, b, 1, {1, 1});
  y = torch::relu(y).sum(1, true).mean({0}).to(torch::kFloat32);
  auto [values, at] = torch::max(y, -1);
  return torch::cat({values, at.to(values.dtype().toScalarType())}, 0);
}""",
    "options": """
torch::Tensor f(at::Tensor x) {
  auto o = torch::TensorOptions().dtype(torch::kFloat).device(x.device());
  auto z = torch::full({x.size(0), 2}, 1.5f, o);
  return torch::randn({2, 3}, o) + torch::ones({3}, x.options()) + z[0][1]
    + x.index({torch::indexing::Slice(), 0});
}""",
    "several": """
namespace py = pybind11;
std::vector<at::Tensor> f(std::vector<at::Tensor> xs, std::string mode,
                          int n, bool b, double d) { return xs; }
std::tuple<torch::Tensor, double> g(const torch::Tensor& x) { return {x, 1}; }
void h() {}
""" + MODULE % """
  m.def("f", &f, py::arg("xs"), py::arg("mode") = "sum", py::arg("n") = 1,
        py::arg("b") = false, py::arg("d") = 0.1);
  m.def("g", &g);
  m.def("h", [] { h(); });
""",
    "parallel": """
#include <ATen/Parallel.h>
#include <vector>
float f(torch::Tensor x) {
  std::vector<float> sums(x.numel());
  torch::NoGradGuard none;
  at::parallel_for(0, x.numel(), 1024, [&](int64_t from, int64_t to) {
    for (int64_t i = from; i < to; ++i)
      sums[i] = sqrtf(x[i].item<float>());
  });
  return sums[0];
}""",
    "streams": """
int f(torch::Tensor x) {
  std::cout << x.sizes() << x.dtype() << x << std::endl;
  std::unordered_map<int, std::shared_ptr<int>> m;
  return std::accumulate(x.sizes().begin(), x.sizes().end(), 0);
}""",
    "bfloat16": """
at::BFloat16 f(at::BFloat16 a, at::Half b) {
  return a * a + static_cast<at::BFloat16>(static_cast<float>(b + 1));
}""",
}

DECLINED = {
    "autograd": """
struct F : torch::autograd::Function<F> {};""",
    "modules": "torch::nn::Linear l(2, 3);",
    "modules' functions": """
torch::Tensor f(torch::Tensor x) { return torch::nn::functional::relu(x); }""",
    "registered operators": "TORCH_LIBRARY(my, m) {}",
    "Python objects": "py::object f(py::object x) { return x; }",
    "Python lists": "void f(py::list x) {}",
    "arrays": "void f(py::array_t<float> x) {}",
    "jit": "torch::jit::script::Module m;",
    "native": "auto f(at::Tensor x) { return at::native::relu(x); }",
    "another name": "PYBIND11_MODULE(other, m) {}",
    "a pointer": "int f(int* x) { return *x; }" + MODULE %
    'm.def("f", &f);',
    "a character": "char f(char x) { return x; }" + MODULE % 'm.def("f", &f);',
    "a class": "struct S {};" + MODULE % 'py::class_<S>(m, "S");',
    "unannotated": "int f(int x, int y) { return x; }" + MODULE %
    'm.def("f", &f, py::arg("x"));',
    "a view": "at::IntArrayRef f(at::Tensor x) { return x.sizes(); }"
    + MODULE % 'm.def("f", &f);',
    "an optional view": "int f(c10::optional<at::IntArrayRef> x) { return 1; }"
    + MODULE % 'm.def("f", &f);',
    "complex": "auto f(at::Tensor x) { return x.data_ptr<c10::complex<float>>(); }",
    "long long": "auto f(at::Tensor x) { return x.data_ptr<long long>(); }",
    "unknown method": "auto f(at::Tensor x) { return x.no_such_method(); }",
    "unknown operator": "auto f(at::Tensor x) { return torch::no_such(x); }",
    "ambiguous": "auto f(at::Tensor x) { return x.sum({0, 1}, true); }",
    "dimension names": """
auto f(at::Tensor x) { return x.sum(at::DimnameList(), true); }""",
    "no conversion": "at::Tensor f() { return 3; }",
    "a written class": """
struct S {};
std::ostream& operator<<(std::ostream& o, const S&) { return o; }
void f() { TORCH_CHECK(false, S()); }""",
    "a discarded accessor": """
float f(at::Tensor x) { return (x + 1).accessor<float, 1>()[0]; }""",
}


def compiled(source, flags):
    return subprocess.run(
        [COMPILER, "-fsyntax-only", "-x", "c++", "-I", LIGHT, "-w",
         "-DTORCH_EXTENSION_NAME=candidate", *flags, "-"],
        input=HEAD + source, text=True, capture_output=True)


class Sources(unittest.TestCase):
    def test_common_sources_compile(self):
        for name, source in TAKEN.items():
            for standard in ("17", "20"):
                with self.subTest(name, standard=standard):
                    flags = light_uses.flags(HEAD + source)
                    done = compiled(source, ["-std=c++" + standard, *flags])
                    self.assertEqual(done.returncode, 0, done.stderr)

    def test_what_may_behave_differently_is_declined(self):
        for name, source in DECLINED.items():
            with self.subTest(name):
                flags = light_uses.flags(HEAD + source)
                done = compiled(source, ["-std=c++17", *flags])
                self.assertNotEqual(done.returncode, 0)
                self.assertIn("error: ", done.stderr)

    def test_everything_compiles_at_once(self):
        done = compiled("", ["-std=c++17"])
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_what_a_source_uses_is_found(self):
        self.assertEqual(light_uses.flags("x.relu_(); half2 y; // exp"), [
            "-DCAESAR_LIGHT_SELECTED", "-DCAESAR_USES_CUDA_HALF",
            "-DCAESAR_USES_HALF",
            "-DCAESAR_USES_exp", "-DCAESAR_USES_relu"])


class Operators(unittest.TestCase):
    def test_they_are_what_the_generator_writes(self):
        try:
            import torch
        except ImportError:
            self.skipTest("this Python has no torch")
        with open(os.path.join(LIGHT, "caesar", "operators.h")) as file:
            version = re.search(r"torch (\S+);", file.readline())[1]
        if not torch.__version__.startswith(version + "."):
            self.skipTest("the operators are those of torch " + version)
        generator = os.path.join(LIGHT, "generate_operators.py")
        done = subprocess.run([sys.executable, "-B", generator, "--check"],
                              text=True, capture_output=True)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)


if __name__ == "__main__":
    unittest.main()
