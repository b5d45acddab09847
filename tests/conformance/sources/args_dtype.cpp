// A dtype as an argument.
// functions: f
// > f(torch.float32)
#include <torch/extension.h>
torch::Tensor f(int64_t t) { return torch::zeros({1}, static_cast<torch::ScalarType>(t)); }
