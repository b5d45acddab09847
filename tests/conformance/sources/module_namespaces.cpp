// Code in namespaces, anonymous ones too.
// > forward(floats(3))
// > backward(floats(3))
#include <torch/extension.h>
namespace mine {
namespace {
constexpr float kScale = 2.0f;
inline float op(float x) { return x * kScale; }
}  // namespace
torch::Tensor forward(const torch::Tensor& x) {
  auto y = x.clone();
  for (int64_t i = 0; i < y.numel(); ++i) y.data_ptr<float>()[i] = op(y.data_ptr<float>()[i]);
  return y;
}
torch::Tensor backward(const torch::Tensor& g) { return g * kScale; }
}  // namespace mine
PYBIND11_MODULE(TORCH_EXTENSION_NAME, m) {
  m.def("forward", &mine::forward, "forward (CPU)");
  m.def("backward", &mine::backward, "backward (CPU)");
}
