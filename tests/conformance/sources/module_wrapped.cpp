// torch::wrap_pybind_function.
// > f(floats(2, 3))
// > f(floats(2))
#include <torch/extension.h>
torch::Tensor f(torch::Tensor x) { TORCH_CHECK_VALUE(x.dim() == 1, "one dimension"); return x; }
PYBIND11_MODULE(TORCH_EXTENSION_NAME, m) { m.def("f", torch::wrap_pybind_function(f), "wrapped"); }
