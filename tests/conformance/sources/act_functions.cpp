// Activations.
// functions: f
// > f(floats(6))
#include <torch/extension.h>
std::vector<torch::Tensor> f(torch::Tensor x) {
  return {torch::relu(x), torch::leaky_relu(x, 0.1), torch::elu(x), torch::selu(x), torch::celu(x), torch::gelu(x),
          torch::gelu(x, "tanh"), torch::silu(x), torch::mish(x), torch::hardtanh(x), torch::hardswish(x), torch::hardsigmoid(x),
          at::softplus(x), torch::sigmoid(x), torch::tanh(x), torch::log_sigmoid(x), torch::threshold(x, 0.5, 2), torch::relu6(x),
          torch::hardshrink(x), torch::softshrink(x), torch::prelu(x, torch::full({1}, 0.25))};
}
