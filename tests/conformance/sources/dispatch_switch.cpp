// AT_DISPATCH_SWITCH and cases.
// functions: f
// > f(floats(2))
// > f(longs(2))
// > f(bools(2))
#include <torch/extension.h>
double f(torch::Tensor x) {
  double r = 0;
  AT_DISPATCH_SWITCH(x.scalar_type(), "f",
    AT_DISPATCH_CASE_FLOATING_TYPES([&] { r = x.data_ptr<scalar_t>()[1]; })
    AT_DISPATCH_CASE(at::ScalarType::Long, [&] { r = x.data_ptr<scalar_t>()[1] * 10; }));
  return r;
}
