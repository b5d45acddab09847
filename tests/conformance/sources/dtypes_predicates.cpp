// Kinds of types.
// functions: f
// > f(floats(1))
// > f(longs(1))
// > f(bools(1))
// > f(torch.zeros(1, dtype=torch.complex64))
#include <torch/extension.h>
std::vector<bool> f(torch::Tensor x) {
  return {x.is_floating_point(), x.is_complex(), at::isIntegralType(x.scalar_type(), true),
          at::isIntegralType(x.scalar_type(), false), torch::is_floating_point(x)};
}
