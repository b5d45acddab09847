// take, put, tril indices.
// functions: a b c
// > a(floats(2, 3), torch.tensor([0, 5]))
// > b(floats(2, 3), torch.tensor([[0], [2]]))
// > c()
#include <torch/extension.h>
torch::Tensor a(torch::Tensor x, torch::Tensor i) { return torch::take(x, i); }
torch::Tensor b(torch::Tensor x, torch::Tensor i) { return torch::take_along_dim(x, i, 1); }
torch::Tensor c() { return torch::tril_indices(3, 3); }
