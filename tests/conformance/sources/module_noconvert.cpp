// noconvert, none, wrong arguments.
// > f(1)
// > f(1.0)
// > f("a")
// > g(None)
// > g(floats(1))
// > f()
// > f(1, 2)
#include <torch/extension.h>
double f(double x) { return x; }
bool g(c10::optional<torch::Tensor> x) { return x.has_value(); }
PYBIND11_MODULE(TORCH_EXTENSION_NAME, m) {
  m.def("f", &f, py::arg("x").noconvert());
  m.def("g", &g, py::arg("x").none(false));
}
