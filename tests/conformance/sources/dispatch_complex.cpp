// Complex types in a dispatch: only the real headers know them.
// functions: f
// path: full
// > f(floats(2))
#include <torch/extension.h>
int64_t f(torch::Tensor x) {
  int64_t n = 0;
  AT_DISPATCH_FLOATING_AND_COMPLEX_TYPES(x.scalar_type(), "f", [&] { n = sizeof(scalar_t); });
  return n;
}
