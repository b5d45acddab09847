// Grids and products.
// functions: f g
// > f(floats(2), floats(3))
// > g(floats(2), floats(2))
#include <torch/extension.h>
std::vector<torch::Tensor> f(torch::Tensor x, torch::Tensor y) { return torch::meshgrid({x, y}, "ij"); }
torch::Tensor g(torch::Tensor x, torch::Tensor y) { return torch::cdist(x.unsqueeze(1), y.unsqueeze(1)) + torch::kron(x, y).sum() + torch::cartesian_prod({x, y}).sum(); }
