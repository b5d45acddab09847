// GradMode and AutoGradMode.
// functions: f g
// > f(floats(2).requires_grad_())
// > g(floats(2).requires_grad_())
#include <torch/extension.h>
torch::Tensor f(torch::Tensor x) { torch::AutoGradMode enable(false); return x * 2; }
bool g(torch::Tensor x) { torch::NoGradGuard none; return at::GradMode::is_enabled() || c10::GradMode::is_enabled(); }
