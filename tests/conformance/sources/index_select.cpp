// Picking by position.
// functions: a b c d e
// > a(floats(3, 4), torch.tensor([2, 0]))
// > b(floats(3, 4))
// > c(floats(3, 4))
// > d(floats(3, 4), 5)
// > d(floats(3, 4), -1)
// > e(floats(3, 4), torch.tensor([1, 1, 0]))
// > a(floats(3, 4), torch.tensor([7]))
#include <torch/extension.h>
torch::Tensor a(torch::Tensor x, torch::Tensor i) { return x.index_select(0, i); }
torch::Tensor b(torch::Tensor x) { return x.select(1, 2); }
torch::Tensor c(torch::Tensor x) { return x.narrow(0, 1, 2); }
torch::Tensor d(torch::Tensor x, int64_t i) { return x[i]; }
torch::Tensor e(torch::Tensor x, torch::Tensor i) { return torch::index_select(x, 0, i); }
