// TORCH_CHECK with and without a text.
// functions: a b c d
// > a(floats(2, 2))
// > a(floats(2))
// > b(1)
// > b(-1)
// > c(floats(2, 2), doubles(2))
// > d(floats(2, 3))
#include <torch/extension.h>
int64_t a(torch::Tensor x) { TORCH_CHECK(x.dim() == 2); return x.dim(); }
int64_t b(int64_t n) { TORCH_CHECK(n > 0, "n must be positive, got ", n, " instead of ", 1.5, 'c', true); return n; }
void c(torch::Tensor x, torch::Tensor y) {
  TORCH_CHECK(x.scalar_type() == y.scalar_type(), "types differ: ", x.scalar_type(), " and ", y.dtype(), " on ", x.device());
}
void d(torch::Tensor x) { TORCH_CHECK(x.size(0) == x.size(1), "not square: ", x.sizes(), " strides ", x.strides()); }
