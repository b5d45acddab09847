// Gradients through operators.
// functions: f
// > f(floats(2).requires_grad_())
// > torch.autograd.grad(f(x := floats(2).requires_grad_()).sum(), x)
#include <torch/extension.h>
torch::Tensor f(torch::Tensor x) { return (x * x).exp(); }
