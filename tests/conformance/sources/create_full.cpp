// Filled tensors of different scalars.
// functions: f i t like
// > f(1.5)
// > i(3)
// > t(True)
// > like(ints(2, 2), 7)
#include <torch/extension.h>
torch::Tensor f(double v) { return torch::full({2}, v); }
torch::Tensor i(int64_t v) { return torch::full({2}, v, torch::kInt64); }
torch::Tensor t(bool v) { return torch::full({2}, v, torch::kBool); }
torch::Tensor like(torch::Tensor x, int64_t v) { return torch::full_like(x, v); }
