// Accessors of several types and ranks.
// functions: one four mixed
// > one(longs(4))
// > four(floats(1, 2, 2, 2))
// > mixed(floats(3, 2), longs(3))
#include <torch/extension.h>
int64_t one(torch::Tensor x) {
  auto a = x.accessor<int64_t, 1>();
  int64_t s = 0;
  for (int64_t i = 0; i < x.size(0); ++i) s = s * 3 + a[i];
  return s;
}
torch::Tensor four(torch::Tensor x) {
  auto y = torch::zeros_like(x);
  auto a = x.accessor<float, 4>();
  auto b = y.accessor<float, 4>();
  for (int n = 0; n < x.size(0); ++n)
    for (int c = 0; c < x.size(1); ++c)
      for (int h = 0; h < x.size(2); ++h)
        for (int w = 0; w < x.size(3); ++w) b[n][c][h][w] = a[n][c][h][w] * 2 + c;
  return y;
}
torch::Tensor mixed(torch::Tensor x, torch::Tensor index) {
  auto y = torch::empty({x.size(0)}, x.options());
  auto a = x.accessor<float, 2>();
  auto i = index.accessor<int64_t, 1>();
  auto b = y.accessor<float, 1>();
  for (int64_t r = 0; r < x.size(0); ++r) b[r] = a[r][(i[r] % 2 + 2) % 2];
  return y;
}
