// Combined operations.
// functions: f
// > f(floats(4), floats(4) + 1, floats(4) - 1)
#include <torch/extension.h>
std::vector<torch::Tensor> f(torch::Tensor x, torch::Tensor y, torch::Tensor z) {
  return {torch::lerp(x, y, 0.5), torch::addcmul(x, y, z), torch::addcmul(x, y, z, 2), torch::addcdiv(x, y, z.abs() + 1, 0.5),
          torch::add(x, y, 2), torch::sub(x, y, 3), x.add(y, 0.5), torch::rsub(x, 1), torch::true_divide(x, 2), torch::hypot(x, y)};
}
