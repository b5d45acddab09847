// The _a suffix, docs before and after arguments, the GIL.
// > f(1)
// > f(1, y=2)
// > g(floats(3))
#include <torch/extension.h>
using namespace pybind11::literals;
int f(int x, int y) { return x - y; }
torch::Tensor g(torch::Tensor x) { return x.exp(); }
PYBIND11_MODULE(TORCH_EXTENSION_NAME, m) {
  m.def("f", &f, "x"_a, "y"_a = 10, "Subtracts");
  m.def("g", &g, py::call_guard<py::gil_scoped_release>(), "Without the GIL", py::arg("x"));
}
