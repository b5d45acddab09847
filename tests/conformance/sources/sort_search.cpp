// Searching and counting.
// functions: a b c
// > a(torch.tensor([1., 2., 5.]), floats(4))
// > b(bytes_(6).long())
// > c(floats(6))
#include <torch/extension.h>
torch::Tensor a(torch::Tensor s, torch::Tensor x) { return torch::searchsorted(s, x) + torch::bucketize(x, s); }
torch::Tensor b(torch::Tensor x) { return torch::bincount(x); }
torch::Tensor c(torch::Tensor x) { return torch::histc(x, 4, -3, 3) + torch::count_nonzero(x); }
