// GradMode and AutoGradMode, inference.
// functions: f g
// > f(floats(2).requires_grad_())
// > g(floats(2).requires_grad_())
#include <torch/extension.h>
torch::Tensor f(torch::Tensor x) { torch::AutoGradMode enable(false); return x * 2; }
torch::Tensor g(torch::Tensor x) { c10::InferenceMode guard; return torch::ones({2}); }
