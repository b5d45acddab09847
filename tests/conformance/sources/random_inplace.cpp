// Random numbers in place.
// functions: f
// > f()
#include <torch/extension.h>
std::vector<torch::Tensor> f() {
  torch::manual_seed(1);
  return {torch::empty({2}).uniform_(), torch::empty({2}).normal_(0, 2), torch::zeros({2}).bernoulli_(0.5), torch::empty({3}, torch::kInt64).random_(0, 9), torch::normal(0.0, 1.0, {2}), torch::multinomial(torch::ones({3}), 2)};
}
