// Writing through an index.
// functions: a b c d
// > a(floats(3, 4))
// > b(floats(3, 4), floats(2))
// > c(floats(4))
// > d(floats(3, 4), torch.tensor([0, 2]))
#include <torch/extension.h>
using torch::indexing::Slice;
torch::Tensor a(torch::Tensor x) { x.index_put_({0, Slice(1, 3)}, 9); return x; }
torch::Tensor b(torch::Tensor x, torch::Tensor v) { x.index_put_({Slice(0, 2), 1}, v); return x; }
torch::Tensor c(torch::Tensor x) { x.index_put_({x < 0}, 0.0); return x; }
torch::Tensor d(torch::Tensor x, torch::Tensor i) { x.index_put_({i}, torch::zeros({4})); return x; }
