// Convolutions.
// functions: one two full three transposed
// > one(floats(1, 2, 5), floats(3, 2, 3))
// > two(floats(1, 2, 4, 4), floats(3, 2, 3, 3), floats(3))
// > two(floats(1, 2, 4, 4), floats(3, 2, 3, 3), None)
// > full(floats(1, 2, 5, 5), floats(4, 1, 3, 3))
// > three(floats(1, 1, 3, 3, 3), floats(1, 1, 2, 2, 2))
// > transposed(floats(1, 2, 3, 3), floats(2, 3, 2, 2))
#include <torch/extension.h>
torch::Tensor one(torch::Tensor x, torch::Tensor w) { return torch::conv1d(x, w, {}, 1, 1); }
torch::Tensor two(torch::Tensor x, torch::Tensor w, c10::optional<torch::Tensor> b) { return torch::conv2d(x, w, b, {1, 1}, {1, 1}); }
torch::Tensor full(torch::Tensor x, torch::Tensor w) { return at::conv2d(x, w, torch::Tensor(), /*stride=*/2, /*padding=*/1, /*dilation=*/1, /*groups=*/2); }
torch::Tensor three(torch::Tensor x, torch::Tensor w) { return torch::conv3d(x, w); }
torch::Tensor transposed(torch::Tensor x, torch::Tensor w) { return torch::conv_transpose2d(x, w, {}, 2); }
