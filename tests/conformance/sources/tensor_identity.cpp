// Which tensors are the same.
// functions: a b c
// > a(floats(2), floats(2))
// > b(floats(2))
// > c(floats(2, 2))
#include <torch/extension.h>
bool a(torch::Tensor x, torch::Tensor y) { auto z = x; return z.is_same(x) && !x.is_same(y) && x.defined(); }
bool b(torch::Tensor x) { auto y = x; y.add_(1); return x.equal(y) && x.data_ptr() == y.data_ptr(); }
int64_t c(torch::Tensor x) { return x[1].data_ptr<float>() - x.data_ptr<float>() + x[1].storage_offset(); }
