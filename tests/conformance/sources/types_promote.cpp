// Results of mixed types.
// functions: f g
// > f(floats(2), doubles(2))
// > f(longs(2), floats(2))
// > f(halves(2), floats(2))
// > f(bools(2), longs(2))
// > g(floats(2), doubles(2))
#include <torch/extension.h>
torch::Tensor f(torch::Tensor x, torch::Tensor y) { return x + y; }
std::string g(torch::Tensor x, torch::Tensor y) { return toString(at::promote_types(x.scalar_type(), y.scalar_type())) + std::string(toString(at::result_type(x, y))); }
