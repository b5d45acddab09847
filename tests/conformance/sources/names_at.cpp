// at spellings and a using directive.
// functions: f
// > f(floats(2, 3))
#include <ATen/ATen.h>
#include <torch/extension.h>
using namespace at;
Tensor f(const Tensor& x) { return relu(x).sum(IntArrayRef{1}) + ones({2}, kFloat) + at::tensor({1.0f, 2.0f}); }
