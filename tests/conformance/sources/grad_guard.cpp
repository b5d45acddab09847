// NoGradGuard and requires_grad.
// functions: a b c d
// > a(floats(2).requires_grad_())
// > b(floats(2).requires_grad_())
// > c(floats(2))
// > d(floats(2).requires_grad_())
#include <torch/extension.h>
torch::Tensor a(torch::Tensor x) { torch::NoGradGuard no_grad; return x * 2; }
torch::Tensor b(torch::Tensor x) { return x.detach() * 2; }
torch::Tensor c(torch::Tensor x) { x.set_requires_grad(true); return x; }
bool d(torch::Tensor x) { at::NoGradGuard g; auto y = x.exp(); return y.requires_grad(); }
