// Pooling by loops with indices.
// functions: pool
// > pool(floats(1, 1, 4, 4), 2)
#include <torch/extension.h>
std::vector<torch::Tensor> pool(torch::Tensor x, int k) {
  auto out = torch::full({x.size(0), x.size(1), x.size(2) / k, x.size(3) / k}, -INFINITY, x.options());
  auto idx = torch::zeros(out.sizes(), torch::TensorOptions().dtype(torch::kInt64).device(x.device()));
  auto a = x.accessor<float, 4>(); auto o = out.accessor<float, 4>(); auto p = idx.accessor<int64_t, 4>();
  for (int i = 0; i < x.size(2); ++i)
    for (int j = 0; j < x.size(3); ++j)
      if (a[0][0][i][j] > o[0][0][i / k][j / k]) { o[0][0][i / k][j / k] = a[0][0][i][j]; p[0][0][i / k][j / k] = i * x.size(3) + j; }
  return {out, idx};
}
