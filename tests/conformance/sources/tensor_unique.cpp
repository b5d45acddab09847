// unique and friends.
// functions: f g
// > f(longs(8) % 3)
// > g(longs(4), longs(4))
#include <torch/extension.h>
std::tuple<torch::Tensor, torch::Tensor, torch::Tensor> f(torch::Tensor x) { return torch::unique_dim(x, 0, true, true, true); }
torch::Tensor g(torch::Tensor x, torch::Tensor y) { return torch::isin(x, y) | torch::logical_not(x); }
