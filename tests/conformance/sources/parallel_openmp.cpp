// OpenMP by pragmas.
// functions: add total
// flags: -O3 -fopenmp
// > add(floats(50), floats(50))
// > total(longs(50))
#include <torch/extension.h>
#include <omp.h>
torch::Tensor add(torch::Tensor a, torch::Tensor b) {
  auto c = torch::empty_like(a);
  auto pa = a.data_ptr<float>(), pb = b.data_ptr<float>(), pc = c.data_ptr<float>();
  int64_t n = a.numel();
  #pragma omp parallel for
  for (int64_t i = 0; i < n; i++) pc[i] = pa[i] + pb[i];
  return c;
}
int64_t total(torch::Tensor a) {
  int64_t s = 0;
  auto p = a.data_ptr<int64_t>();
  #pragma omp parallel for reduction(+ : s) schedule(static)
  for (int64_t i = 0; i < a.numel(); ++i) s += p[i];
  return s + (omp_get_max_threads() > 0);
}
