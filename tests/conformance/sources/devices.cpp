// Devices and questions about them.
// functions: a b c d e
// > a(floats(1))
// > b(floats(1))
// > c()
// > d(floats(1))
// > e("cpu")
// > e("cuda:1")
// > e("nonsense")
// > e("")
#include <torch/extension.h>
std::vector<bool> a(torch::Tensor x) { return {x.is_cpu(), x.is_cuda(), x.device().is_cpu(), x.device() == torch::kCPU}; }
std::string b(torch::Tensor x) { return x.device().str(); }
torch::Tensor c() { return torch::zeros({1}, torch::Device(torch::kCPU)); }
torch::Tensor d(torch::Tensor x) { torch::Device dev("cpu"); return x.to(dev); }
std::string e(std::string s) { return torch::Device(s).str(); }
