// Prefix sums and strided access.
// functions: scan
// > scan(floats(3, 4), 0)
// > scan(floats(3, 4), 1)
// > scan(floats(3, 4).t(), 1)
#include <torch/extension.h>
torch::Tensor scan(torch::Tensor x, int64_t dim) {
  auto y = torch::empty_like(x);
  const int64_t n = x.size(dim), other = 1 - dim, m = x.size(other);
  const float* in = x.data_ptr<float>(); float* out = y.data_ptr<float>();
  for (int64_t j = 0; j < m; ++j) {
    double s = 0;
    for (int64_t i = 0; i < n; ++i) {
      s += in[i * x.stride(dim) + j * x.stride(other)];
      out[i * y.stride(dim) + j * y.stride(other)] = static_cast<float>(s);
    }
  }
  return y;
}
