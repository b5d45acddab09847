// A class for Python.
// path: full
// > Counter().next()
#include <torch/extension.h>
struct Counter { int n = 0; int next() { return ++n; } };
PYBIND11_MODULE(TORCH_EXTENSION_NAME, m) {
  py::class_<Counter>(m, "Counter").def(py::init<>()).def("next", &Counter::next);
}
