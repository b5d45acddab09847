// std::array as an argument.
// functions: f
// > f([1, 2])
// > f([1, 2, 3])
#include <torch/extension.h>
int64_t f(std::array<int64_t, 2> a) { return a[0] * 10 + a[1]; }
