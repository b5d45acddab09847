// Slices.
// functions: a b c d
// > a(floats(5, 4))
// > b(floats(5, 4))
// > c(floats(5))
// > d(floats(5))
#include <torch/extension.h>
torch::Tensor a(torch::Tensor x) { return x.slice(0, 1, 4); }
torch::Tensor b(torch::Tensor x) { return x.slice(1, 0, 4, 2).contiguous(); }
torch::Tensor c(torch::Tensor x) { return x.slice(/*dim=*/0, /*start=*/-2); }
torch::Tensor d(torch::Tensor x) { return torch::slice(x, 0, c10::nullopt, 3); }
