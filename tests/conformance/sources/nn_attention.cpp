// Attention from parts.
// functions: attention
// > attention(floats(1, 2, 3, 4), floats(1, 2, 3, 4) + 0.5, floats(1, 2, 3, 4), True)
// > attention(floats(1, 2, 3, 4), floats(1, 2, 3, 4), floats(1, 2, 3, 4), False)
#include <torch/extension.h>
#include <cmath>
torch::Tensor attention(torch::Tensor q, torch::Tensor k, torch::Tensor v, bool causal) {
  const double scale = 1.0 / std::sqrt(static_cast<double>(q.size(-1)));
  auto scores = torch::matmul(q, k.transpose(-2, -1)) * scale;
  if (causal) {
    auto mask = torch::ones({q.size(2), k.size(2)}, q.options().dtype(torch::kBool)).triu(1);
    scores = scores.masked_fill(mask, -std::numeric_limits<float>::infinity());
  }
  return torch::matmul(torch::softmax(scores, -1), v);
}
