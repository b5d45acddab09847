// at::Half as a number.
// functions: f g
// > f(1.5, 2.25)
// > f(65504.0, 2.0)
// > g(0.1)
#include <torch/extension.h>
std::vector<double> f(double x, double y) {
  at::Half a(static_cast<float>(x)), b = static_cast<float>(y);
  at::Half c = a + b;
  c += a; c *= b; c -= 1.0f;
  return {float(a + b), float(a * b), float(a - b), float(a / b), float(-a), float(c), double(a + 1), a < b ? 1.0 : 0.0, float(a == b)};
}
int64_t g(double x) { c10::Half h = c10::Half(float(x)); return h.x; }
