// Exceptions that are passed on, changed and not.
// functions: a b
// > a(floats(2, 3))
// > b(floats(2, 3))
#include <torch/extension.h>
void a(torch::Tensor x) { try { x.view({7}); } catch (const std::exception& e) { throw; } }
void b(torch::Tensor x) {
  try { x.view({7}); } catch (const c10::Error& e) { throw std::runtime_error("failed: " + std::string(e.what_without_backtrace())); }
}
