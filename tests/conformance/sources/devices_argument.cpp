// Devices as arguments and results.
// functions: a b c
// > a(torch.device("cpu"))
// > a("cpu")
// > a(1)
// > b(floats(1))
// > c("meta")
#include <torch/extension.h>
torch::Tensor a(torch::Device device) { return torch::zeros({1}, device); }
torch::Device b(torch::Tensor x) { return x.device(); }
int64_t c(torch::Device d) { return static_cast<int64_t>(d.type()); }
