// What an accessor tells of itself, and passing one on.
// functions: tells rows
// > tells(floats(2, 3))
// > tells(floats(3, 2).t())
// > rows(floats(2, 3))
#include <torch/extension.h>
std::vector<int64_t> tells(torch::Tensor x) {
  auto a = x.accessor<float, 2>();
  return {a.size(0), a.size(1), a.stride(0), a.stride(1), a.sizes()[1], a.strides()[0],
          a.data() == x.data_ptr<float>()};
}
static float row_sum(at::TensorAccessor<float, 1> row) {
  float s = 0;
  for (int64_t i = 0; i < row.size(0); ++i) s += row[i];
  return s;
}
std::vector<double> rows(torch::Tensor x) {
  std::vector<double> out;
  auto a = x.accessor<float, 2>();
  for (int64_t i = 0; i < a.size(0); ++i) out.push_back(row_sum(a[i]));
  return out;
}
