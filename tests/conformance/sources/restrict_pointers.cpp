// Restrict, unrolling, alignment attributes.
// functions: f
// flags: -O3 -funroll-loops
// > f(floats(9), floats(9))
#include <torch/extension.h>
static void axpy(const float* __restrict__ a, float* __restrict__ b, int n) {
#pragma GCC ivdep
  for (int i = 0; i < n; ++i) b[i] += 2.0f * a[i];
}
torch::Tensor f(torch::Tensor a, torch::Tensor b) { auto c = b.clone(); axpy(a.data_ptr<float>(), c.data_ptr<float>(), (int)a.numel()); return c; }
