// Values, references, const references.
// functions: a b c d
// > a(floats(2))
// > b(floats(2))
// > c(floats(2), floats(2))
// > d(floats(2))
#include <torch/extension.h>
torch::Tensor a(const torch::Tensor& x) { return x; }
torch::Tensor b(torch::Tensor& x) { x = x + 1; return x; }
void c(torch::Tensor& out, const at::Tensor x) { out.copy_(x * 2); }
const torch::Tensor d(torch::Tensor&& x) { return std::move(x); }
