// Embeddings and one-hot.
// functions: a b
// > a(floats(4, 3), torch.tensor([1, 3, 1]))
// > b(torch.tensor([0, 2, 1]))
// > b(torch.tensor([-1]))
#include <torch/extension.h>
torch::Tensor a(torch::Tensor w, torch::Tensor i) { return torch::embedding(w, i); }
torch::Tensor b(torch::Tensor i) { return torch::one_hot(i, 3); }
