// Products of matrices.
// functions: a b c d e f
// > a(floats(2, 3), floats(3, 2))
// > a(floats(2, 3), floats(2, 3))
// > b(floats(2, 3), floats(3, 4))
// > c(floats(2, 2, 3), floats(2, 3, 2))
// > d(floats(2, 3), floats(3))
// > e(floats(4), floats(4))
// > f(floats(2), floats(2, 3), floats(3, 2))
#include <torch/extension.h>
torch::Tensor a(torch::Tensor x, torch::Tensor y) { return torch::matmul(x, y); }
torch::Tensor b(torch::Tensor x, torch::Tensor y) { return x.mm(y); }
torch::Tensor c(torch::Tensor x, torch::Tensor y) { return torch::bmm(x, y); }
torch::Tensor d(torch::Tensor x, torch::Tensor y) { return x.mv(y); }
torch::Tensor e(torch::Tensor x, torch::Tensor y) { return torch::dot(x, y); }
torch::Tensor f(torch::Tensor b, torch::Tensor x, torch::Tensor y) { return torch::addmm(b, x, y, 2, 0.5); }
