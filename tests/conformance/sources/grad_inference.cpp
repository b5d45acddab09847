// Inference mode.
// functions: f
// > f(floats(2).requires_grad_())
#include <torch/extension.h>
torch::Tensor f(torch::Tensor x) { c10::InferenceMode guard; return torch::ones({2}); }
