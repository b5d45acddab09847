// Flips, rolls, tiles, pads.
// functions: a b c d e
// > a(floats(2, 3))
// > b(floats(2, 3))
// > c(floats(2))
// > d(floats(2, 2))
// > e(floats(2, 2))
#include <torch/extension.h>
torch::Tensor a(torch::Tensor x) { return torch::flip(x, {0, 1}); }
torch::Tensor b(torch::Tensor x) { return x.roll(1, 1); }
torch::Tensor c(torch::Tensor x) { return x.tile({2, 2}); }
torch::Tensor d(torch::Tensor x) { return torch::constant_pad_nd(x, {1, 0, 0, 2}, 5); }
torch::Tensor e(torch::Tensor x) { return torch::rot90(x); }
