// What an undefined tensor says when it is used.
// functions: f
// > f(0)
// > f(1)
// > f(2)
// > f(3)
// > f(4)
#include <torch/extension.h>
int64_t f(int k) {
  torch::Tensor t;
  if (k == 0) return t.numel() + t.dim();
  if (k == 1) return (t + 1).numel();
  if (k == 2) return t.device().index();
  if (k == 3) return t.size(0);
  return t.sum().item<int64_t>();
}
