// Python's C interface.
// functions: f
// path: full
// > f()
#include <torch/extension.h>
bool f() { return Py_IsInitialized() != 0; }
