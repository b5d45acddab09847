// Indices that do not fit.
// functions: f
// > f(torch.tensor(1.), 0)
// > f(floats(2), 0)
// > f(floats(2), 1)
// > f(floats(2), 2)
// > f(floats(2), 3)
// > f(floats(2), 4)
// > f(floats(2), 5)
#include <torch/extension.h>
using namespace torch::indexing;
torch::Tensor f(torch::Tensor x, int k) {
  switch (k) {
    case 0: return x.index({0});
    case 1: return x.index({5});
    case 2: return x.index({0, 0});
    case 3: return x.index({Slice(0, 1, -1)});
    case 4: return x.index({torch::tensor({9})});
    default: return x.index({"..."});
  }
}
