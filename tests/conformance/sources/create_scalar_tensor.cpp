// torch::scalar_tensor.
// functions: a b
// > a(2.5)
// > b(3)
#include <torch/extension.h>
torch::Tensor a(double x) { return torch::scalar_tensor(x); }
torch::Tensor b(int64_t x) { return torch::scalar_tensor(x, torch::kLong); }
