// Masks.
// functions: a b c d e f
// > a(floats(3, 4))
// > b(floats(3, 4), floats(3, 4).t().contiguous().t())
// > c(floats(4))
// > d(floats(4))
// > e(floats(4))
// > f(floats(4), bools(4))
#include <torch/extension.h>
torch::Tensor a(torch::Tensor x) { return x.masked_fill(x < 0, 0); }
torch::Tensor b(torch::Tensor x, torch::Tensor y) { return torch::where(x > y, x, y); }
torch::Tensor c(torch::Tensor x) { return torch::where(x > 0, x, torch::zeros_like(x)); }
torch::Tensor d(torch::Tensor x) { return x.masked_select(x > 0); }
torch::Tensor e(torch::Tensor x) { return torch::where(x > 0, 1.0, x); }
torch::Tensor f(torch::Tensor x, torch::Tensor m) { x.masked_fill_(m, -1e9); return x; }
