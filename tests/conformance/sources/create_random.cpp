// Random numbers with a seed.
// functions: a b c d e
// > a(3)
// > b(2, 2)
// > c(10)
// > d(floats(2, 3))
// > e(4)
#include <torch/extension.h>
torch::Tensor a(int64_t n) { torch::manual_seed(7); return torch::randn({n}); }
torch::Tensor b(int64_t n, int64_t m) { return torch::rand({n, m}, torch::kFloat64); }
torch::Tensor c(int64_t n) { return torch::randint(0, 10, {n}); }
torch::Tensor d(torch::Tensor x) { return torch::randn_like(x) + torch::rand_like(x); }
torch::Tensor e(int64_t n) { return torch::randperm(n); }
