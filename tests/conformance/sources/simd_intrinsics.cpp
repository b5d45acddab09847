// Intrinsics of x86.
// functions: f
// flags: -O3 -mavx2
// > f(floats(16))
#include <torch/extension.h>
#include <immintrin.h>
torch::Tensor f(torch::Tensor x) {
  auto y = torch::empty_like(x);
  for (int64_t i = 0; i + 4 <= x.numel(); i += 4) {
    __m128 v = _mm_loadu_ps(x.data_ptr<float>() + i);
    _mm_storeu_ps(y.data_ptr<float>() + i, _mm_mul_ps(v, v));
  }
  return y;
}
