// Own names for things.
// functions: f
// > f(floats(3))
#include <torch/extension.h>
using T = torch::Tensor;
typedef std::vector<T> Ts;
#define SQ(x) ((x) * (x))
Ts f(T x) { Ts r; r.reserve(2); r.emplace_back(SQ(x)); r.push_back(std::move(x)); return r; }
