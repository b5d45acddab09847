// Gather and scatter.
// functions: a b c d e
// > a(floats(3, 4), torch.tensor([[0, 1], [2, 3], [1, 1]]))
// > b(floats(2, 3), torch.tensor([[0, 1, 2], [2, 0, 1]]))
// > c(floats(2, 3), torch.tensor([[0, 1, 1], [2, 0, 0]]))
// > d(floats(3, 2), torch.tensor([0, 2, 0]), floats(3, 2))
// > e(floats(2, 3), torch.tensor([[0], [2]]))
#include <torch/extension.h>
torch::Tensor a(torch::Tensor x, torch::Tensor i) { return torch::gather(x, 1, i); }
torch::Tensor b(torch::Tensor x, torch::Tensor i) { return torch::zeros_like(x).scatter_(1, i, x); }
torch::Tensor c(torch::Tensor x, torch::Tensor i) { return torch::zeros_like(x).scatter_add_(1, i, x); }
torch::Tensor d(torch::Tensor x, torch::Tensor i, torch::Tensor s) { return x.index_add(0, i, s).index_fill_(0, i.slice(0, 1, 2), -1); }
torch::Tensor e(torch::Tensor x, torch::Tensor i) { return x.scatter(1, i, 9.0); }
