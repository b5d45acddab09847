// Accessors of two dimensions.
// functions: total set
// > total(floats(3, 4))
// > total(doubles(3, 4))
// > total(floats(3))
// > set(floats(2, 2))
#include <torch/extension.h>
float total(torch::Tensor x) {
  auto a = x.accessor<float, 2>();
  float sum = 0;
  for (int64_t i = 0; i < a.size(0); i++)
    for (int64_t j = 0; j < a.size(1); j++) sum += a[i][j];
  return sum;
}
void set(torch::Tensor x) {
  auto a = x.accessor<float, 2>();
  for (int i = 0; i < a.size(0); ++i) a[i][i] = 9.0f;
}
