// The new_* methods.
// functions: a b c d
// > a(doubles(2))
// > b(ints(2))
// > c(halves(2))
// > d(floats(2))
#include <torch/extension.h>
torch::Tensor a(torch::Tensor x) { return x.new_zeros({2, 2}); }
torch::Tensor b(torch::Tensor x) { return x.new_ones({3}); }
torch::Tensor c(torch::Tensor x) { return x.new_full({2}, 1.5); }
torch::Tensor d(torch::Tensor x) { auto y = x.new_empty({2}); y.fill_(4); return y; }
