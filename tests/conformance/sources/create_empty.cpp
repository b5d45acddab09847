// Empty tensors with memory formats and strides.
// functions: a b c d
// > a(2)
// > b()
// > c()
// > d(floats(2, 2))
#include <torch/extension.h>
torch::Tensor a(int64_t n) { auto y = torch::empty({n}); y.zero_(); return y; }
torch::Tensor b() {
  return torch::empty({1, 2, 2, 2}, torch::TensorOptions().dtype(torch::kFloat), at::MemoryFormat::ChannelsLast).fill_(1);
}
torch::Tensor c() { return torch::empty_strided({2, 3}, {1, 2}, torch::kFloat).fill_(2); }
torch::Tensor d(torch::Tensor x) { return torch::empty_like(x, x.options().dtype(torch::kDouble)).fill_(3); }
