// Transposing and permuting.
// functions: a b c d e
// > a(floats(2, 3))
// > b(floats(2, 3, 4))
// > c(floats(2, 3, 4))
// > d(floats(2, 3))
// > e(floats(2, 3, 4))
// > a(floats(2))
#include <torch/extension.h>
torch::Tensor a(torch::Tensor x) { return x.transpose(0, 1); }
torch::Tensor b(torch::Tensor x) { return x.permute({2, 0, 1}); }
torch::Tensor c(torch::Tensor x) { return torch::transpose(x, 1, 2).contiguous(); }
torch::Tensor d(torch::Tensor x) { return x.t(); }
torch::Tensor e(torch::Tensor x) { return torch::movedim(x, 0, 2).swapaxes(0, 1); }
