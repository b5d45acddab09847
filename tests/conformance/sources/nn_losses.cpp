// Losses.
// functions: f g
// > f(floats(4), floats(4) + 0.5)
// > g(floats(2, 3), torch.tensor([1, 2]))
#include <torch/extension.h>
std::vector<torch::Tensor> f(torch::Tensor x, torch::Tensor y) {
  return {torch::mse_loss(x, y), torch::l1_loss(x, y, at::Reduction::Sum), torch::smooth_l1_loss(x, y), torch::huber_loss(x, y),
          at::mse_loss(x, y, at::Reduction::None), torch::kl_div(x, y.abs()), torch::binary_cross_entropy_with_logits(x, y),
          torch::cosine_similarity(x.unsqueeze(0), y.unsqueeze(0)), torch::hinge_embedding_loss(x, y.sign())};
}
std::vector<torch::Tensor> g(torch::Tensor x, torch::Tensor t) {
  return {torch::cross_entropy_loss(x, t), torch::nll_loss(torch::log_softmax(x, 1), t)};
}
