// Resizing images, pixel shuffle, padding.
// functions: a b c d
// > a(floats(1, 1, 2, 2))
// > b(floats(1, 1, 2, 2))
// > c(floats(1, 4, 2, 2))
// > d(floats(1, 1, 2, 3))
#include <torch/extension.h>
torch::Tensor a(torch::Tensor x) { return torch::upsample_nearest2d(x, {4, 4}); }
torch::Tensor b(torch::Tensor x) { return at::upsample_bilinear2d(x, {4, 4}, false); }
torch::Tensor c(torch::Tensor x) { return torch::pixel_shuffle(x, 2); }
torch::Tensor d(torch::Tensor x) { return torch::reflection_pad2d(x, {1, 1, 1, 1}) + torch::replication_pad2d(x, {1, 1, 1, 1}); }
