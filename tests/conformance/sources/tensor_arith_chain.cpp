// Long expressions of numbers of all kinds.
// functions: f
// > f(floats(4), 2, 0.5)
// > f(doubles(4), 2, 0.5)
// > f(halves(4), 2, 0.5)
// > f(longs(4), 2, 0.5)
#include <torch/extension.h>
torch::Tensor f(torch::Tensor x, int64_t n, double d) { return ((x * n + d) / (n + 1) - x.size(0)) * 2.0f + (n > 1 ? x : -x); }
