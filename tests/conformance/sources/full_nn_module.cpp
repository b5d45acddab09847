// A module of torch::nn.
// functions: f
// path: full
// > f(floats(2, 3))
#include <torch/extension.h>
torch::Tensor f(torch::Tensor x) {
  torch::nn::Linear l(torch::nn::LinearOptions(3, 2).bias(false));
  return l->forward(x);
}
