// Default arguments of every type.
// > f(floats(2))
// > f(floats(2), 1, 2.5, True, "b", [1], None)
// > f(floats(2), text="z", n=9)
// > g(floats(2))
// > g(floats(2), floats(2))
// > h()
#include <torch/extension.h>
std::string f(torch::Tensor x, int64_t n, double d, bool b, std::string text, std::vector<int64_t> v, c10::optional<double> o) {
  return std::to_string(n) + " " + std::to_string(d) + " " + std::to_string(b) + " " + text + " " + std::to_string(v.size()) + " " + std::to_string(o.value_or(-1));
}
torch::Tensor g(torch::Tensor x, c10::optional<torch::Tensor> y) { return y ? x + *y : x; }
int h(int n) { return n; }
PYBIND11_MODULE(TORCH_EXTENSION_NAME, m) {
  m.def("f", &f, "Everything has a default.", py::arg("x"), py::arg("n") = 3, py::arg("d") = 0.5, py::arg("b") = false,
        py::arg("text") = "abc", py::arg("v") = std::vector<int64_t>{1, 2}, py::arg("o") = 1.5);
  m.def("g", &g, py::arg("x"), py::arg("y") = py::none());
  m.def("h", &h, py::arg("n") = -1);
}
