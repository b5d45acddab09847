// Many arguments.
// functions: f
// > f(floats(2), 1, 2, 3.5, True, "s", [1], [2.5], None, floats(1), 4)
// > f(floats(2), 1, 2, 3.5, True, "s", [1], [2.5], None, floats(1))
#include <torch/extension.h>
double f(torch::Tensor x, int a, int64_t b, double c, bool d, std::string e, std::vector<int64_t> g, std::vector<double> h, c10::optional<int64_t> i, torch::Tensor y, float z) {
  return x.sum().item<double>() + a + b + c + d + e.size() + g[0] + h[0] + i.value_or(7) + y.numel() + z;
}
