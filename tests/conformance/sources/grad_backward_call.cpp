// backward and grad.
// functions: f
// > f(floats(2))
#include <torch/extension.h>
torch::Tensor f(torch::Tensor x) { auto y = x.clone().requires_grad_(true); (y * y).sum().backward(); return y.grad(); }
