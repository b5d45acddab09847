// CUDA where there is none.
// functions: a b
// > a()
// > b(floats(1))
#include <torch/extension.h>
bool a() { return torch::cuda::is_available(); }
torch::Tensor b(torch::Tensor x) {
  TORCH_CHECK(x.is_cuda(), "x must be a CUDA tensor");
  return x;
}
