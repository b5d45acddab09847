// index with tensors, as at::index.
// functions: a b c
// > a(floats(3, 4), torch.tensor([0, 2]), torch.tensor([1, 3]))
// > b(floats(3, 4), torch.tensor([0, 2]))
// > c(floats(3, 4))
#include <torch/extension.h>
torch::Tensor a(torch::Tensor x, torch::Tensor i, torch::Tensor j) { return x.index({i, j}); }
torch::Tensor b(torch::Tensor x, torch::Tensor i) { return x.index({i}); }
torch::Tensor c(torch::Tensor x) { return torch::nonzero(x > 1); }
