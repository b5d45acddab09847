// Optimisers.
// functions: f
// path: full
// > f(floats(2))
#include <torch/extension.h>
torch::Tensor f(torch::Tensor x) {
  torch::optim::SGD o({x}, 0.1);
  o.zero_grad();
  return x;
}
