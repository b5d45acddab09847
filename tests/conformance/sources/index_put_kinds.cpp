// Writing numbers, tensors and slices of other shapes.
// functions: f
// > f(floats(3, 4), 0)
// > f(floats(3, 4), 1)
// > f(floats(3, 4), 2)
// > f(floats(3, 4), 3)
// > f(floats(3, 4), 4)
// > f(longs(3, 4), 5)
// > f(bytes_(3, 4), 6)
// > f(torch.tensor(1.), 7)
#include <torch/extension.h>
using namespace torch::indexing;
torch::Tensor f(torch::Tensor x, int k) {
  switch (k) {
    case 0: x.index_put_({Slice(), 0}, torch::ones({1, 3})); break;
    case 1: x.index_put_({0}, torch::ones({3})); break;
    case 2: x.index_put_({"...", 1}, 3); break;
    case 3: x.index_put_({None, 1}, torch::zeros({1, 1, 4})); break;
    case 4: x.index_put_({torch::tensor({0, 1}), torch::tensor({1, 2})}, torch::tensor({5.f, 6.f})); break;
    case 5: x.index_put_({x > 3}, 2.5); break;
    case 6: x.index_put_({0}, 300); break;
    default: x.index_put_({0}, 1);
  }
  return x;
}
