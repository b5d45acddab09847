// Out variants.
// functions: a b c d
// > a(floats(3), floats(3))
// > b(floats(2, 3), floats(3, 2))
// > c(floats(4))
// > d(floats(2, 3))
#include <torch/extension.h>
torch::Tensor a(torch::Tensor x, torch::Tensor y) { auto o = torch::empty_like(x); torch::add_out(o, x, y); return o; }
torch::Tensor b(torch::Tensor x, torch::Tensor y) {
  auto o = torch::empty({2, 2}, x.options()); at::mm_out(o, x, y); return torch::matmul_out(o, x, y);
}
torch::Tensor c(torch::Tensor x) { auto o = torch::empty({0}); torch::exp_out(o, x); return o; }
torch::Tensor d(torch::Tensor x) { auto o = torch::empty({2}); at::sum_out(o, x, {1}); return o; }
