// The general convolution.
// functions: a b
// > a(floats(1, 2, 4, 4), floats(3, 2, 3, 3), floats(3))
// > b(floats(1, 2, 4, 4), floats(3, 2, 3, 3))
#include <torch/extension.h>
torch::Tensor a(torch::Tensor x, torch::Tensor w, torch::Tensor b) {
  return at::convolution(x, w, b, {1, 1}, {0, 0}, {1, 1}, false, {0, 0}, 1);
}
torch::Tensor b(torch::Tensor x, torch::Tensor w) {
  return torch::conv2d(x, w, {}, {1, 1}, "same");
}
