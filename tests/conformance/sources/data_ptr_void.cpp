// The untyped pointer, reinterpreted.
// functions: a copy
// > a(floats(2, 2))
// > copy(floats(5))
#include <torch/extension.h>
#include <cstring>
float a(torch::Tensor x) { return static_cast<float*>(x.data_ptr())[3]; }
torch::Tensor copy(torch::Tensor x) {
  auto y = torch::empty_like(x);
  std::memcpy(y.data_ptr(), x.data_ptr(), x.nbytes());
  return y;
}
