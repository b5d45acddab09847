// The default type.
// functions: f
// > f()
#include <torch/extension.h>
bool f() { return torch::TensorOptions().dtype() == torch::get_default_dtype() && torch::ones({1}).dtype() == torch::kFloat; }
