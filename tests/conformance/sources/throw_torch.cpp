// torch's own exceptions thrown by hand, and Python's.
// functions: f
// > f(0)
// > f(1)
// > f(2)
// > f(3)
#include <torch/extension.h>
void f(int k) {
  if (k == 0) throw c10::Error({__func__, __FILE__, static_cast<uint32_t>(__LINE__)}, "own error");
  if (k == 1) throw py::value_error("py value");
  if (k == 2) throw py::index_error("py index");
  if (k == 3) throw py::type_error("py type");
}
