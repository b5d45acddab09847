// Instances of templates as functions.
// > f32(floats(2))
// > f64(doubles(2))
// > f32(doubles(2))
#include <torch/extension.h>
template <typename T, int N>
torch::Tensor run(torch::Tensor x) {
  auto y = torch::empty_like(x);
  for (int64_t i = 0; i < x.numel(); ++i) y.data_ptr<T>()[i] = x.data_ptr<T>()[i] * N;
  return y;
}
PYBIND11_MODULE(TORCH_EXTENSION_NAME, m) {
  m.def("f32", &run<float, 2>);
  m.def("f64", &run<double, 3>);
}
