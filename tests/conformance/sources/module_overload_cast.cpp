// py::overload_cast of C++ overloads.
// > g(2)
// > g(2.5)
// > h(2.5)
#include <torch/extension.h>
static int g(int x) { return x * 2; }
static double g(double x) { return x * 3; }
PYBIND11_MODULE(TORCH_EXTENSION_NAME, m) {
  m.def("g", py::overload_cast<int>(&g));
  m.def("g", py::overload_cast<double>(&g));
  m.def("h", static_cast<double (*)(double)>(&g), "one of them");
}
