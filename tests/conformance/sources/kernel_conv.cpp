// Direct convolution by loops.
// functions: conv2d
// flags: -O2
// > conv2d(floats(1, 2, 5, 5), floats(3, 2, 3, 3), floats(3), 1, 1)
// > conv2d(floats(1, 2, 5, 5), floats(3, 2, 3, 3), None, 2, 0)
#include <torch/extension.h>
torch::Tensor conv2d(torch::Tensor x, torch::Tensor w, c10::optional<torch::Tensor> bias, int64_t stride, int64_t pad) {
  const auto N = x.size(0), C = x.size(1), H = x.size(2), W = x.size(3), K = w.size(0), R = w.size(2), S = w.size(3);
  const auto OH = (H + 2 * pad - R) / stride + 1, OW = (W + 2 * pad - S) / stride + 1;
  auto y = torch::zeros({N, K, OH, OW}, x.options());
  auto xa = x.accessor<float, 4>(), wa = w.accessor<float, 4>(), ya = y.accessor<float, 4>();
  for (int64_t n = 0; n < N; ++n) for (int64_t k = 0; k < K; ++k) for (int64_t i = 0; i < OH; ++i) for (int64_t j = 0; j < OW; ++j) {
    float acc = bias ? (*bias)[k].item<float>() : 0.0f;
    for (int64_t c = 0; c < C; ++c) for (int64_t r = 0; r < R; ++r) for (int64_t s = 0; s < S; ++s) {
      auto h = i * stride + r - pad, v = j * stride + s - pad;
      if (h >= 0 && h < H && v >= 0 && v < W) acc += xa[n][c][h][v] * wa[k][c][r][s];
    }
    ya[n][k][i][j] = acc;
  }
  return y;
}
