// Expanding and repeating.
// functions: a b c d
// > a(floats(3, 1))
// > b(floats(1, 3), floats(2, 3))
// > c(floats(2))
// > d(floats(2, 2))
// > a(floats(2, 2))
#include <torch/extension.h>
torch::Tensor a(torch::Tensor x) { return x.expand({3, 4}); }
torch::Tensor b(torch::Tensor x, torch::Tensor y) { return x.expand_as(y).contiguous(); }
torch::Tensor c(torch::Tensor x) { return x.repeat({2, 2}); }
torch::Tensor d(torch::Tensor x) { return x.repeat_interleave(2, 1); }
