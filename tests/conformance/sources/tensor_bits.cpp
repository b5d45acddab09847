// Shifts and bits.
// functions: f
// > f(bytes_(4), bytes_(4))
#include <torch/extension.h>
std::vector<torch::Tensor> f(torch::Tensor x, torch::Tensor y) {
  return {torch::bitwise_and(x, y), x.bitwise_or(y), torch::bitwise_xor(x, y), x.bitwise_not(), torch::bitwise_left_shift(x, 1), x.bitwise_right_shift(1)};
}
