// index with Slice, None and "...".
// functions: a b c d e f g
// > a(floats(4, 5))
// > b(floats(4, 5))
// > c(floats(2, 3, 4))
// > d(floats(3))
// > e(floats(4, 5), torch.tensor([1, 2]))
// > f(floats(4))
// > g(floats(4, 5))
#include <torch/extension.h>
using namespace torch::indexing;
torch::Tensor a(torch::Tensor x) { return x.index({Slice(1, 3), Slice()}); }
torch::Tensor b(torch::Tensor x) { return x.index({Slice(None, None, 2), 1}); }
torch::Tensor c(torch::Tensor x) { return x.index({"...", 0}) + x.index({Ellipsis, 1}); }
torch::Tensor d(torch::Tensor x) { return x.index({None, Slice(), None}); }
torch::Tensor e(torch::Tensor x, torch::Tensor i) { return x.index({i, Slice(None, 2)}); }
torch::Tensor f(torch::Tensor x) { return x.index({x > 0}); }
torch::Tensor g(torch::Tensor x) { return x.index({torch::indexing::Slice(0, torch::indexing::None), -1}); }
