// IntArrayRef and ArrayRef inside.
// functions: a b c
// > a(floats(2, 3))
// > b([1, 2, 3])
// > c([floats(1), floats(1) + 1])
#include <torch/extension.h>
static int64_t product(at::IntArrayRef s) { int64_t p = 1; for (int64_t x : s) p *= x; return p; }
int64_t a(torch::Tensor x) { return product(x.sizes()) + product({2, 3}) + product(std::vector<int64_t>{4}); }
std::vector<int64_t> b(std::vector<int64_t> v) {
  c10::ArrayRef<int64_t> r(v);
  return {(int64_t)r.size(), r.front(), r.back(), r[1], r.empty(), r.slice(1, 2)[0], r.equals({1, 2, 3}), *r.begin(), r.at(2)};
}
torch::Tensor c(std::vector<torch::Tensor> v) { at::TensorList l(v); return l[0] + l[1]; }
