// Modules of Python's.
// functions: f
// path: full
// > f()
#include <torch/extension.h>
double f() { return py::module_::import("math").attr("sqrt")(4.0).cast<double>(); }
