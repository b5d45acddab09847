// Vec of ATen's CPU kernels.
// functions: f
// path: full
// > f(floats(8))
#include <torch/extension.h>
#include <ATen/cpu/vec/vec.h>
float f(torch::Tensor x) { auto v = at::vec::Vectorized<float>::loadu(x.data_ptr<float>()); (void)v; return x.data_ptr<float>()[0]; }
