// Optional arguments.
// functions: a b c
// > a(floats(2), floats(2))
// > a(floats(2), None)
// > b(None)
// > b(3)
// > b(2.5)
// > c([1, 2])
// > c(None)
#include <torch/extension.h>
torch::Tensor a(torch::Tensor x, c10::optional<torch::Tensor> y) { return y.has_value() ? x + y.value() : x * 2; }
c10::optional<int64_t> b(c10::optional<int64_t> n) { if (!n) return c10::nullopt; return *n + 1; }
int64_t c(std::optional<std::vector<int64_t>> v) { return v ? (int64_t)v->size() : -1; }
