// Loops over sizes.
// functions: product last text
// > product(floats(2, 3, 4))
// > last(floats(2, 3))
// > text(floats(2, 3))
#include <torch/extension.h>
#include <sstream>
int64_t product(torch::Tensor x) {
  int64_t p = 1;
  for (auto s : x.sizes()) p *= s;
  return p;
}
int64_t last(torch::Tensor x) { return x.sizes().back() + x.sizes()[0] + x.sizes().size(); }
std::string text(torch::Tensor x) {
  std::ostringstream out;
  out << x.sizes() << " " << x.strides() << " " << x.dtype() << " " << x.device();
  return out.str();
}
