// Lambdas as functions.
// > f(floats(2))
// > g(2)
// > g(2, b=5)
// > h()
#include <torch/extension.h>
PYBIND11_MODULE(TORCH_EXTENSION_NAME, m) {
  m.def("f", [](torch::Tensor x) { return x * 2; }, "doubles");
  m.def("g", [](int a, int b) -> int { return a * b; }, py::arg("a"), py::arg("b") = 3);
  int calls = 0;
  m.def("h", [calls]() mutable { return ++calls; });
}
