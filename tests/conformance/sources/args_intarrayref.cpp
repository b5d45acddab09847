// IntArrayRef as an argument of a function for Python.
// functions: f
// > f(floats(2, 3), [3, 2])
#include <torch/extension.h>
torch::Tensor f(torch::Tensor x, at::IntArrayRef shape) { return x.reshape(shape); }
