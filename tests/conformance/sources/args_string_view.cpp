// c10::string_view inside and out.
// functions: f
// > f(floats(2))
#include <torch/extension.h>
std::string f(torch::Tensor x) { return std::string(x.dtype().name()); }
