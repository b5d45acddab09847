// Sizes and strides.
// functions: sizes strides one stride_of wrap
// > sizes(floats(2, 3, 4))
// > strides(floats(2, 3).t())
// > one(floats(2, 3), 1)
// > one(floats(2, 3), -1)
// > one(floats(2, 3), 2)
// > one(torch.tensor(1.), 0)
// > stride_of(floats(2, 3), 0)
// > stride_of(floats(2, 3), -3)
// > wrap(floats(2, 3))
#include <torch/extension.h>
std::vector<int64_t> sizes(torch::Tensor x) { return x.sizes().vec(); }
std::vector<int64_t> strides(torch::Tensor x) { return x.strides().vec(); }
int64_t one(torch::Tensor x, int64_t d) { return x.size(d); }
int64_t stride_of(torch::Tensor x, int64_t d) { return x.stride(d); }
std::vector<int64_t> wrap(torch::Tensor x) {
  return {x.dim(), x.ndimension(), x.numel(), (int64_t)x.nbytes(), (int64_t)x.itemsize(), x.storage_offset()};
}
