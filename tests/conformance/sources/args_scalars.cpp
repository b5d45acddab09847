// at::Scalar as an argument of operators.
// functions: a b c
// > a(floats(2), 1.5)
// > b(3)
// > c()
#include <torch/extension.h>
torch::Tensor a(torch::Tensor x, double v) { at::Scalar s(v); return x.add(s).mul(torch::Scalar(2)); }
std::vector<double> b(int64_t n) {
  c10::Scalar s = n;
  return {s.toDouble(), double(s.toInt()), s.to<float>(), double(s.isIntegral(false)), double(s.isFloatingPoint()), double(s.isBoolean())};
}
std::string c() { std::ostringstream o; o << at::Scalar(1.5) << " " << at::Scalar(2) << " " << at::Scalar(true) << " " << at::Scalar(1.5).type(); return o.str(); }
