// What operators refuse.
// functions: f
// > f(floats(2, 3), 0)
// > f(floats(2, 3), 1)
// > f(floats(2, 3), 2)
// > f(floats(2, 3), 3)
// > f(floats(2, 3), 4)
// > f(floats(2, 3), 5)
// > f(floats(2, 3), 6)
// > f(floats(2, 3), 7)
#include <torch/extension.h>
torch::Tensor f(torch::Tensor x, int k) {
  switch (k) {
    case 0: return x.reshape({4, 4});
    case 1: return torch::cat({x, torch::zeros({1})});
    case 2: return x.transpose(0, 5);
    case 3: return x + torch::zeros({7});
    case 4: return torch::zeros({-1});
    case 5: return x.expand({2, 5});
    case 6: return x.to(torch::kInt) & x;
    default: return torch::conv2d(x, x);
  }
}
