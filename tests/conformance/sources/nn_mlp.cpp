// A network of vectors of weights.
// functions: forward
// > forward(floats(2, 3), [floats(4, 3), floats(2, 4)], [floats(4), floats(2)])
// > forward(floats(2, 3), [floats(4, 3)], [])
#include <torch/extension.h>
torch::Tensor forward(torch::Tensor x, std::vector<torch::Tensor> weights, std::vector<torch::Tensor> biases) {
  TORCH_CHECK(weights.size() == biases.size(), "got ", weights.size(), " weights and ", biases.size(), " biases");
  for (size_t i = 0; i < weights.size(); ++i) {
    x = torch::addmm(biases[i], x, weights[i].transpose(0, 1));
    if (i + 1 < weights.size()) x = torch::relu(x);
  }
  return x;
}
