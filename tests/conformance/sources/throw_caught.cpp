// Exceptions of torch caught in the candidate.
// functions: a b c d
// > a(floats(2, 3), floats(2, 3))
// > b(floats(2, 3))
// > c(floats(2, 3))
// > d(floats(2, 3))
#include <torch/extension.h>
#include <iostream>
torch::Tensor a(torch::Tensor x, torch::Tensor y) {
  try { return torch::matmul(x, y); } catch (const c10::Error& e) { return torch::matmul(x, y.t()); }
}
std::string b(torch::Tensor x) {
  try { x.view({7}); } catch (const std::exception& e) { return std::string(e.what()).substr(0, 40); }
  return "";
}
std::string c(torch::Tensor x) {
  try { x[9]; } catch (const c10::IndexError& e) { return e.what_without_backtrace(); }
  return "";
}
std::string d(torch::Tensor x) {
  try { TORCH_CHECK(false, "mine ", x.dim()); } catch (const c10::Error& e) { return e.msg() + "!"; }
  return "";
}
