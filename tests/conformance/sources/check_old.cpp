// Macros of older days.
// functions: f g
// > f(floats(2))
// > f(floats(2, 2))
// > g(1)
// > g(2)
#include <torch/extension.h>
#define AT_CHECK_HERE(x, ...) TORCH_CHECK(x, __VA_ARGS__)
torch::Tensor f(torch::Tensor x) { AT_CHECK_HERE(x.dim() == 2, "need 2 dims, not ", x.dim()); return x; }
void g(int k) { if (k == 1) { C10_THROW_ERROR(ValueError, "thrown as value error"); } TORCH_CHECK_WITH(IndexError, k != 2, "k is ", k); }
