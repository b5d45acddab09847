// Views share memory.
// functions: a b c d e
// > a(floats(2, 6))
// > a(floats(5))
// > b(floats(2, 3, 4))
// > c(floats(2, 3))
// > d(floats(1, 3, 1))
// > e(floats(2, 3).t())
#include <torch/extension.h>
torch::Tensor a(torch::Tensor x) { return x.view({3, -1}); }
torch::Tensor b(torch::Tensor x) { return x.flatten(1).reshape({-1}); }
torch::Tensor c(torch::Tensor x) { auto y = x.view({-1}); y[0] = 100; return x; }
torch::Tensor d(torch::Tensor x) { return x.squeeze().unsqueeze(0).squeeze(0).unsqueeze(-1); }
torch::Tensor e(torch::Tensor x) { return x.view({6}); }
