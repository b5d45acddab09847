// Dispatch with half and bfloat16.
// functions: a b c
// > a(halves(4))
// > a(floats(4))
// > a(bfloats(4))
// > b(bfloats(4))
// > b(halves(4))
// > c(bfloats(4))
// > c(doubles(4))
#include <torch/extension.h>
torch::Tensor a(torch::Tensor x) {
  auto y = torch::empty_like(x);
  AT_DISPATCH_FLOATING_TYPES_AND_HALF(x.scalar_type(), "a", [&] {
    for (int64_t i = 0; i < x.numel(); ++i) y.data_ptr<scalar_t>()[i] = x.data_ptr<scalar_t>()[i] * static_cast<scalar_t>(2);
  });
  return y;
}
torch::Tensor b(torch::Tensor x) {
  auto y = torch::zeros_like(x);
  AT_DISPATCH_FLOATING_TYPES_AND(at::ScalarType::BFloat16, x.scalar_type(), "b", [&] {
    auto p = y.data_ptr<scalar_t>();
    for (int64_t i = 0; i < x.numel(); ++i) p[i] = scalar_t(float(x.data_ptr<scalar_t>()[i]) + 1.f);
  });
  return y;
}
double c(torch::Tensor x) {
  double s = 0;
  AT_DISPATCH_FLOATING_TYPES_AND2(at::kHalf, at::kBFloat16, x.scalar_type(), "c", [&] {
    for (int64_t i = 0; i < x.numel(); ++i) s += static_cast<double>(x.data_ptr<scalar_t>()[i]);
  });
  return s;
}
