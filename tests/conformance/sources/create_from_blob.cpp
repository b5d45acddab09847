// Memory of the candidate's, copied and with a deleter.
// functions: a b c
// > a([1., 2., 3.])
// > b(3)
// > c()
#include <torch/extension.h>
#include <vector>
torch::Tensor a(std::vector<double> v) {
  return torch::from_blob(v.data(), {(int64_t)v.size()}, torch::kFloat64).clone();
}
torch::Tensor b(int64_t n) {
  float* p = new float[n];
  for (int64_t i = 0; i < n; i++) p[i] = i * 0.5f;
  return torch::from_blob(p, {n}, [](void* q) { delete[] static_cast<float*>(q); });
}
torch::Tensor c() {
  static int values[6] = {1, 2, 3, 4, 5, 6};
  return torch::from_blob(values, {2, 2}, {1, 3}, torch::kInt32).clone();
}
