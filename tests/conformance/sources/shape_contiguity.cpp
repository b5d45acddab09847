// Contiguous and not.
// functions: a b c
// > a(floats(2, 3))
// > a(floats(2, 3).t())
// > b(floats(2, 3).t())
// > c(floats(1, 2, 3, 4))
#include <torch/extension.h>
bool a(torch::Tensor x) { return x.is_contiguous(); }
torch::Tensor b(torch::Tensor x) { return x.contiguous(); }
std::tuple<torch::Tensor, bool> c(torch::Tensor x) {
  auto y = x.contiguous(at::MemoryFormat::ChannelsLast);
  return std::make_tuple(y, y.is_contiguous(torch::MemoryFormat::ChannelsLast));
}
