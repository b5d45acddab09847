// Dictionaries of Python's.
// functions: f
// path: full
// > f({"a": 1})
#include <torch/extension.h>
py::dict f(py::dict d) { d["b"] = 2; return d; }
