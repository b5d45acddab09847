// One step of an LSTM with parameters passed as tensors.
// functions: step
// > step(floats(2, 3), floats(2, 2), floats(2, 2), floats(8, 3), floats(8, 2), floats(8))
#include <torch/extension.h>
std::vector<torch::Tensor> step(torch::Tensor x, torch::Tensor h, torch::Tensor c, torch::Tensor wx, torch::Tensor wh, torch::Tensor b) {
  auto gates = torch::addmm(b, x, wx.t()) + h.mm(wh.t());
  auto g = gates.chunk(4, 1);
  auto i = torch::sigmoid(g[0]), f = torch::sigmoid(g[1]), n = torch::tanh(g[2]), o = torch::sigmoid(g[3]);
  auto c_new = f * c + i * n;
  return {o * torch::tanh(c_new), c_new};
}
