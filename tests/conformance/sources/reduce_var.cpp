// Variances.
// functions: a b c d
// > a(floats(3, 4))
// > b(floats(3, 4))
// > c(floats(3, 4))
// > d(floats(3, 4))
#include <torch/extension.h>
torch::Tensor a(torch::Tensor x) { return x.var(); }
torch::Tensor b(torch::Tensor x) { return x.var(1, /*unbiased=*/false); }
torch::Tensor c(torch::Tensor x) { return torch::std(x, {0}, false, true); }
std::tuple<torch::Tensor, torch::Tensor> d(torch::Tensor x) { return torch::var_mean(x, {1}, false, false); }
