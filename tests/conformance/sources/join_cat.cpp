// Concatenation.
// functions: a b c d e
// > a(floats(2, 2), floats(1, 2))
// > b([floats(2, 2), floats(2, 3)])
// > c([floats(2), floats(2) + 1])
// > d(floats(2), floats(2))
// > e(floats(2, 1), floats(2, 1))
// > a(floats(2, 2), floats(2, 3))
// > b([])
#include <torch/extension.h>
torch::Tensor a(torch::Tensor x, torch::Tensor y) { return torch::cat({x, y}); }
torch::Tensor b(std::vector<torch::Tensor> xs) { return torch::cat(xs, 1); }
torch::Tensor c(const std::vector<torch::Tensor>& xs) { return torch::stack(xs); }
torch::Tensor d(torch::Tensor x, torch::Tensor y) { return torch::stack({x, y}, -1); }
torch::Tensor e(torch::Tensor x, torch::Tensor y) { return torch::hstack({x, y}) + torch::concat({x, y}, 1); }
