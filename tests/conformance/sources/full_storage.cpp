// Storages.
// functions: f
// path: full
// > f(floats(2))
#include <torch/extension.h>
int64_t f(torch::Tensor x) { return x.storage().nbytes() + x.unsafeGetTensorImpl()->dim(); }
