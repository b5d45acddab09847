// Methods that are seldom used.
// functions: f
// > f(floats(2, 3))
#include <torch/extension.h>
std::vector<torch::Tensor> f(torch::Tensor x) {
  return {x.view_as(x), x.reshape_as(x), x.type_as(x.to(torch::kDouble)), x.t().contiguous().view({-1}), x.ravel(), x.trace(), x.std(), x.numel() > 3 ? x.clone() : x,
          x.logsumexp(1), x.dist(x * 2), x.cross(x + 1, 1), x.addmv(torch::ones({2, 2}), torch::ones({2})).sum(), x.sum_to_size({1, 3}), x.fill_diagonal_(0)};
}
