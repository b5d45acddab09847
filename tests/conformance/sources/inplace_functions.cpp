// Functions in place.
// functions: f g
// > f(floats(4))
// > g(positive(4))
#include <torch/extension.h>
torch::Tensor f(torch::Tensor x) {
  x.relu_(); x.exp_(); torch::sigmoid_(x); x.clamp_(0, 0.9); x.neg_(); x.abs_(); x.tanh_();
  return x;
}
torch::Tensor g(torch::Tensor x) { return x.sqrt_().log_().square_().round_().zero_().fill_(3).pow_(2); }
