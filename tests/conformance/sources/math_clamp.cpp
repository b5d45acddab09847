// Limits.
// functions: a b c d e f
// > a(floats(6))
// > b(floats(6))
// > c(floats(6))
// > d(floats(6))
// > e(floats(6), None, 0.5)
// > e(floats(6), None, None)
// > f(longs(6))
#include <torch/extension.h>
torch::Tensor a(torch::Tensor x) { return torch::clamp(x, -1, 1); }
torch::Tensor b(torch::Tensor x) { return x.clamp_min(0); }
torch::Tensor c(torch::Tensor x) { return x.clamp(0.5); }
torch::Tensor d(torch::Tensor x) { return torch::clamp_max(x, 0.5).clamp(c10::nullopt, 0.25); }
torch::Tensor e(torch::Tensor x, c10::optional<double> lo, c10::optional<double> hi) {
  c10::optional<at::Scalar> l, h;
  if (lo) l = *lo;
  if (hi) h = *hi;
  return x.clamp(l, h);
}
torch::Tensor f(torch::Tensor x) { return x.clamp_(-2, 2); }
