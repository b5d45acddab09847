// Normalisations.
// functions: layer batch group instance
// > layer(floats(2, 4), torch.ones(4), torch.zeros(4))
// > layer(floats(2, 4), None, None)
// > batch(floats(3, 2, 2))
// > group(floats(2, 4, 2))
// > instance(floats(2, 3, 4))
#include <torch/extension.h>
torch::Tensor layer(torch::Tensor x, c10::optional<torch::Tensor> w, c10::optional<torch::Tensor> b) {
  return torch::layer_norm(x, {x.size(-1)}, w, b, 1e-5);
}
torch::Tensor batch(torch::Tensor x) {
  auto mean = torch::zeros({x.size(1)}), var = torch::ones({x.size(1)});
  return torch::batch_norm(x, {}, {}, mean, var, false, 0.1, 1e-5, false);
}
torch::Tensor group(torch::Tensor x) { return torch::group_norm(x, 2, {}, {}, 1e-5); }
torch::Tensor instance(torch::Tensor x) { return torch::instance_norm(x, {}, {}, {}, {}, true, 0.1, 1e-5, false); }
