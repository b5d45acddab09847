// Layouts and memory formats.
// functions: f g
// > f(floats(2))
// > g(floats(1, 2, 2, 2))
#include <torch/extension.h>
bool f(torch::Tensor x) { return x.layout() == torch::kStrided && !x.is_sparse(); }
torch::Tensor g(torch::Tensor x) { return x.to(torch::MemoryFormat::ChannelsLast).contiguous(at::MemoryFormat::ChannelsLast); }
