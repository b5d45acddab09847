// Pooling.
// functions: a b c d e
// > a(floats(1, 1, 4, 4))
// > b(floats(1, 1, 4, 4))
// > c(floats(1, 2, 4, 4))
// > d(floats(1, 1, 6))
// > e(floats(1, 1, 4, 4))
#include <torch/extension.h>
torch::Tensor a(torch::Tensor x) { return torch::max_pool2d(x, {2, 2}); }
torch::Tensor b(torch::Tensor x) { return torch::avg_pool2d(x, 3, 1, 1); }
torch::Tensor c(torch::Tensor x) { return torch::adaptive_avg_pool2d(x, {1, 1}).flatten(1); }
torch::Tensor d(torch::Tensor x) { return torch::max_pool1d(x, 2, 2); }
std::tuple<torch::Tensor, torch::Tensor> e(torch::Tensor x) { return torch::max_pool2d_with_indices(x, {2, 2}, {2, 2}); }
