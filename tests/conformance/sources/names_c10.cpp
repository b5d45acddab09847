// c10 spellings.
// functions: f g
// > f(floats(2))
// > g(None)
#include <torch/extension.h>
at::Tensor f(at::Tensor x) {
  c10::IntArrayRef s = x.sizes();
  c10::TensorOptions o = x.options();
  c10::Device d = x.device();
  c10::ScalarType t = x.scalar_type();
  return at::zeros(s, o.device(d).dtype(t)) + at::full({1}, 3, c10::kFloat);
}
int64_t g(c10::optional<int64_t> x) { return x.value_or(c10::kLong == at::kLong ? 5 : 6); }
