// Pragmas without the flag.
// functions: f
// > f(floats(10))
#include <torch/extension.h>
float f(torch::Tensor x) {
  float s = 0;
  #pragma omp parallel for simd reduction(+:s)
  for (int i = 0; i < x.numel(); ++i) s += x.data_ptr<float>()[i];
  return s;
}
