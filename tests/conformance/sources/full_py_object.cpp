// Objects of Python's.
// functions: f
// path: full
// > f([1, 2])
#include <torch/extension.h>
int f(py::object x) { return x.attr("__len__")().cast<int>(); }
