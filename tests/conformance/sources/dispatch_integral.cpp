// Dispatch over integers and all types.
// functions: a b c
// > a(ints(4))
// > a(bytes_(4))
// > a(floats(4))
// > b(longs(4))
// > b(doubles(4))
// > b(bools(4))
// > c(bools(4))
// > c(halves(4))
#include <torch/extension.h>
int64_t a(torch::Tensor x) {
  int64_t s = 0;
  AT_DISPATCH_INTEGRAL_TYPES(x.scalar_type(), "a", [&] { for (int64_t i = 0; i < x.numel(); ++i) s += x.data_ptr<scalar_t>()[i]; });
  return s;
}
double b(torch::Tensor x) {
  return AT_DISPATCH_ALL_TYPES(x.scalar_type(), "b", [&] { return double(x.data_ptr<scalar_t>()[0]) + sizeof(scalar_t); });
}
int64_t c(torch::Tensor x) {
  int64_t size = 0;
  AT_DISPATCH_ALL_TYPES_AND2(at::ScalarType::Half, at::ScalarType::Bool, x.scalar_type(), "c", [&] { size = sizeof(scalar_t); });
  return size;
}
