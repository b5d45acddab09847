// Sums of halves in float.
// functions: f
// > f(halves(8))
// > f(bfloats(8))
#include <torch/extension.h>
double f(torch::Tensor x) {
  float sum = 0.f;
  AT_DISPATCH_FLOATING_TYPES_AND2(torch::kHalf, torch::kBFloat16, x.scalar_type(), "sum", [&] {
    using acc_t = float;
    const scalar_t* p = x.data_ptr<scalar_t>();
    for (int64_t i = 0; i < x.numel(); ++i) sum += static_cast<acc_t>(p[i]) * static_cast<acc_t>(p[i]);
  });
  return sum;
}
