// A module by hand.
// > add(floats(2), floats(2))
// > add(x=floats(2), y=floats(2))
// > scale(floats(2))
// > scale(floats(2), 3)
// > scale(x=floats(2), factor=0.5)
// > scale(floats(2), bad=1)
#include <torch/extension.h>
torch::Tensor add(torch::Tensor x, torch::Tensor y) { return x + y; }
torch::Tensor scale(torch::Tensor x, double factor) { return x * factor; }
PYBIND11_MODULE(TORCH_EXTENSION_NAME, m) {
  m.doc() = "Some functions";
  m.def("add", &add, "Adds two tensors", py::arg("x"), py::arg("y"));
  m.def("scale", &scale, "Scales", py::arg("x"), py::arg("factor") = 2.0);
}
