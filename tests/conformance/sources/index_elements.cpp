// Single elements out and in.
// functions: a b c d
// > a(floats(3))
// > b(floats(2, 2))
// > c(longs(3))
// > d(floats(2))
#include <torch/extension.h>
float a(torch::Tensor x) { return x[1].item<float>(); }
double b(torch::Tensor x) { return x[0][1].item().toDouble() + x[1][0].item().to<float>(); }
int64_t c(torch::Tensor x) { return x[2].item<int64_t>() + x[0].item().toLong() + x[1].item().toInt(); }
float d(torch::Tensor x) { return x.item<float>(); }
