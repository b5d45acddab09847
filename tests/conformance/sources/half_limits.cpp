// Limits and functions of half types.
// functions: f
// > f()
#include <torch/extension.h>
#include <limits>
std::vector<double> f() {
  return {float(std::numeric_limits<at::Half>::max()), float(std::numeric_limits<c10::Half>::lowest()), float(std::numeric_limits<c10::Half>::min()),
          float(std::numeric_limits<at::BFloat16>::max()), float(std::numeric_limits<at::Half>::infinity()),
          std::exp(float(at::Half(1.0f))), float(std::numeric_limits<at::Half>::epsilon())};
}
