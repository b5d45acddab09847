// Creation by size, in all spellings.
// functions: plain typed like at_spelled
// > plain(2, 3)
// > typed(2)
// > like(doubles(2, 3))
// > at_spelled(3)
#include <torch/extension.h>
torch::Tensor plain(int64_t m, int64_t n) { return torch::zeros({m, n}); }
torch::Tensor typed(int64_t n) { return torch::zeros({n, n}, torch::kInt32); }
torch::Tensor like(torch::Tensor x) { return torch::zeros_like(x); }
at::Tensor at_spelled(int n) { return at::zeros({n}, at::kDouble); }
