// Reductions along dimensions.
// functions: a b c d e f
// > a(floats(3, 4))
// > b(floats(2, 3, 4))
// > c(floats(3, 4))
// > d(floats(3, 4))
// > e(floats(3, 4))
// > f(floats(3, 4))
// > a(longs(3))
#include <torch/extension.h>
torch::Tensor a(torch::Tensor x) { return x.sum(1); }
torch::Tensor b(torch::Tensor x) { return x.sum({2, 0}, /*keepdim=*/true); }
torch::Tensor c(torch::Tensor x) { return torch::mean(x, {1}, true); }
torch::Tensor d(torch::Tensor x) { return x.mean(-1, /*keepdim=*/true, torch::kFloat64); }
torch::Tensor e(torch::Tensor x) { return torch::amax(x, 1, true) - x.amin({0}); }
torch::Tensor f(torch::Tensor x) { return x.prod(0); }
