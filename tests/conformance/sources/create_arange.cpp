// Ranges.
// functions: a b c d
// > a(5)
// > b(1, 4, 0.5)
// > c(2, 9)
// > d(0., 1., 5)
#include <torch/extension.h>
torch::Tensor a(int64_t n) { return torch::arange(n); }
torch::Tensor b(double s, double e, double st) { return torch::arange(s, e, st); }
torch::Tensor c(int64_t s, int64_t e) { return torch::arange(s, e, torch::kFloat32); }
torch::Tensor d(double s, double e, int64_t n) { return torch::linspace(s, e, n); }
