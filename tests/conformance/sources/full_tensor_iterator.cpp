// TensorIterator.
// functions: f
// path: full
// > f(floats(2))
#include <torch/extension.h>
#include <ATen/native/TensorIterator.h>
torch::Tensor f(torch::Tensor x) { auto it = at::TensorIterator::unary_op(x, x); return it.output(); }
