// A blocked product as candidates write it.
// functions: matmul
// flags: -O3
// > matmul(floats(5, 7), floats(7, 6))
// > matmul(floats(5, 7), floats(6, 7))
// > matmul(doubles(2, 2), doubles(2, 2))
#include <torch/extension.h>
#include <algorithm>
torch::Tensor matmul(torch::Tensor A, torch::Tensor B) {
  TORCH_CHECK(A.dim() == 2 && B.dim() == 2, "expected matrices");
  TORCH_CHECK(A.size(1) == B.size(0), "inner sizes differ: ", A.size(1), " and ", B.size(0));
  A = A.contiguous(); B = B.contiguous();
  const int64_t M = A.size(0), K = A.size(1), N = B.size(1);
  auto C = torch::zeros({M, N}, A.options());
  const float* a = A.data_ptr<float>(); const float* b = B.data_ptr<float>();
  float* c = C.data_ptr<float>();
  constexpr int64_t T = 4;
  for (int64_t i0 = 0; i0 < M; i0 += T)
    for (int64_t k0 = 0; k0 < K; k0 += T)
      for (int64_t i = i0; i < std::min(i0 + T, M); ++i)
        for (int64_t k = k0; k < std::min(k0 + T, K); ++k)
          for (int64_t j = 0; j < N; ++j) c[i * N + j] += a[i * K + k] * b[k * N + j];
  return C;
}
