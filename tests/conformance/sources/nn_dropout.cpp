// Dropout and Bernoulli noise.
// functions: a b c
// > a(floats(8))
// > b(floats(8))
// > c(positive(8) / 4)
#include <torch/extension.h>
torch::Tensor a(torch::Tensor x) { return torch::dropout(x, 0.5, /*train=*/false); }
torch::Tensor b(torch::Tensor x) { torch::manual_seed(3); return torch::dropout(x, 0.5, true); }
torch::Tensor c(torch::Tensor x) { return torch::bernoulli(x); }
