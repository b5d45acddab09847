// Strides by hand, unfolding, diagonals.
// functions: a b c d
// > a(floats(12))
// > b(floats(7))
// > c(floats(3, 3))
// > d(floats(3))
#include <torch/extension.h>
torch::Tensor a(torch::Tensor x) { return x.as_strided({3, 2}, {2, 1}, 1); }
torch::Tensor b(torch::Tensor x) { return x.unfold(0, 3, 2); }
torch::Tensor c(torch::Tensor x) { return x.diagonal(); }
torch::Tensor d(torch::Tensor x) { return torch::diag(x, 1); }
