// at::parallel_for.
// functions: square rows fails
// flags: -O2 -fopenmp
// > square(floats(100))
// > rows(floats(10, 7))
// > fails(floats(100))
#include <torch/extension.h>
#include <ATen/Parallel.h>
torch::Tensor square(torch::Tensor x) {
  auto y = torch::empty_like(x);
  const float* in = x.data_ptr<float>();
  float* out = y.data_ptr<float>();
  at::parallel_for(0, x.numel(), 16, [&](int64_t begin, int64_t end) {
    for (int64_t i = begin; i < end; ++i) out[i] = in[i] * in[i];
  });
  return y;
}
torch::Tensor rows(torch::Tensor x) {
  auto y = torch::zeros({x.size(0)}, x.options());
  auto a = x.accessor<float, 2>();
  auto b = y.accessor<float, 1>();
  at::parallel_for(0, x.size(0), 1, [&](int64_t s, int64_t e) {
    for (auto i = s; i < e; ++i)
      for (int64_t j = 0; j < x.size(1); ++j) b[i] += a[i][j];
  });
  return y;
}
void fails(torch::Tensor x) {
  at::parallel_for(0, x.numel(), 10, [&](int64_t b, int64_t e) { TORCH_CHECK(false, "in a thread"); });
}
