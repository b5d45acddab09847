// Overloads and their order.
// > f(1)
// > f(1.5)
// > f(floats(2))
// > f("a")
// > f(floats(2), 2)
#include <torch/extension.h>
int64_t f_int(int64_t x) { return x; }
double f_double(double x) { return x; }
torch::Tensor f_tensor(torch::Tensor x) { return x; }
torch::Tensor f_two(torch::Tensor x, int n) { return x * n; }
PYBIND11_MODULE(TORCH_EXTENSION_NAME, m) {
  m.def("f", &f_int, "ints");
  m.def("f", &f_double, "doubles");
  m.def("f", &f_tensor, "tensors");
  m.def("f", &f_two);
}
