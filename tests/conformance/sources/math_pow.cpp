// Powers and remainders.
// functions: a b c d e
// > a(floats(4))
// > b(floats(4), floats(4))
// > c(floats(4))
// > d(floats(4), floats(4) + 0.5)
// > e(longs(4))
#include <torch/extension.h>
torch::Tensor a(torch::Tensor x) { return x.pow(2) + torch::pow(x, 3.0); }
torch::Tensor b(torch::Tensor x, torch::Tensor y) { return torch::pow(x.abs(), y); }
torch::Tensor c(torch::Tensor x) { return torch::pow(2, x); }
torch::Tensor d(torch::Tensor x, torch::Tensor y) { return torch::fmod(x, y) + torch::remainder(x, y); }
torch::Tensor e(torch::Tensor x) { return torch::floor_divide(x, 3) + x % 4; }
