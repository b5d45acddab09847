// Conversions between types.
// functions: a b c d e f
// > a(doubles(3))
// > b(floats(3))
// > c(floats(3))
// > d(longs(3))
// > e(floats(3), ints(3))
// > f(floats(3))
#include <torch/extension.h>
torch::Tensor a(torch::Tensor x) { return x.to(torch::kFloat); }
torch::Tensor b(torch::Tensor x) { return x.to(torch::kHalf); }
torch::Tensor c(torch::Tensor x) { return x.toType(at::kLong); }
torch::Tensor d(torch::Tensor x) { return x.to(torch::TensorOptions().dtype(torch::kDouble)); }
torch::Tensor e(torch::Tensor x, torch::Tensor y) { return x.to(y); }
torch::Tensor f(torch::Tensor x) { return x.to(torch::kCPU, torch::kBFloat16, false, true); }
