// Positions of extremes.
// functions: a b c
// > a(floats(3, 4))
// > b(floats(3, 4))
// > c(floats(3, 4))
// > a(floats(0))
#include <torch/extension.h>
torch::Tensor a(torch::Tensor x) { return x.argmax(); }
torch::Tensor b(torch::Tensor x) { return torch::argmax(x, 1); }
torch::Tensor c(torch::Tensor x) { return x.argmin(0, /*keepdim=*/true); }
