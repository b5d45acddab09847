// Moves, swaps, containers.
// functions: f
// > f(floats(2), floats(2) + 1)
#include <torch/extension.h>
#include <map>
torch::Tensor f(torch::Tensor x, torch::Tensor y) {
  torch::Tensor z = std::move(x);
  std::swap(z, y);
  std::map<std::string, torch::Tensor> m; m["a"] = z; m.emplace("b", y);
  std::array<torch::Tensor, 2> arr{z, y};
  return m["a"] - m.at("b") + arr[0] * (x.defined() ? 1 : 2);
}
