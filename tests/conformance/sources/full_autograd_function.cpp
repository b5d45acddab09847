// A function with a gradient of its own.
// functions: f
// path: full
// > f(floats(2))
#include <torch/extension.h>
class Square : public torch::autograd::Function<Square> {
 public:
  static torch::Tensor forward(torch::autograd::AutogradContext* ctx, torch::Tensor x) { ctx->save_for_backward({x}); return x * x; }
  static torch::autograd::tensor_list backward(torch::autograd::AutogradContext* ctx, torch::autograd::tensor_list g) {
    return {g[0] * 2 * ctx->get_saved_variables()[0]};
  }
};
torch::Tensor f(torch::Tensor x) { return Square::apply(x); }
