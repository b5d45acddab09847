// Identity and triangles.
// functions: a b c d
// > a(3)
// > b(2, 4)
// > c(floats(3, 3))
// > d(floats(3, 3))
#include <torch/extension.h>
torch::Tensor a(int64_t n) { return torch::eye(n); }
torch::Tensor b(int64_t n, int64_t m) { return torch::eye(n, m, torch::kInt64); }
torch::Tensor c(torch::Tensor x) { return torch::tril(x); }
torch::Tensor d(torch::Tensor x) { return x.triu(1); }
