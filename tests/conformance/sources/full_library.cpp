// Operators that are registered.
// path: full
#include <torch/extension.h>
torch::Tensor twice(torch::Tensor x) { return x * 2; }
TORCH_LIBRARY(caesar_conformance, m) { m.def("twice", &twice); }
PYBIND11_MODULE(TORCH_EXTENSION_NAME, m) { m.def("twice", &twice); }
