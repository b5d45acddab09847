// at::BFloat16 as a number.
// functions: f
// > f(1.5, 2.25)
// > f(3.1, 1e38)
#include <torch/extension.h>
std::vector<double> f(double x, double y) {
  at::BFloat16 a(static_cast<float>(x)), b(static_cast<float>(y));
  at::BFloat16 c = a;
  c += b; c *= 2.0f;
  return {float(a + b), float(a * b), float(a - b), float(a / b), float(-a), float(c), float(a * 2.0f), double(a > b), float(a + 1)};
}
