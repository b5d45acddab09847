// Types as texts.
// functions: name same size
// > name(floats(1))
// > name(halves(1))
// > name(longs(1))
// > name(bools(1))
// > name(torch.zeros(1, dtype=torch.complex64))
// > same(floats(1), doubles(1))
// > same(floats(1), floats(2))
// > size(halves(3))
#include <torch/extension.h>
#include <string>
std::string name(torch::Tensor x) { return std::string(torch::toString(x.scalar_type())); }
bool same(torch::Tensor x, torch::Tensor y) { return x.dtype() == y.dtype(); }
int64_t size(torch::Tensor x) { return x.element_size() * x.numel(); }
