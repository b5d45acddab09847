// C++ types to kinds.
// functions: f
// > f()
#include <torch/extension.h>
template <class T> bool is(c10::ScalarType t) { return c10::CppTypeToScalarType<T>::value == t; }
std::vector<bool> f() {
  return {is<float>(at::kFloat), is<int64_t>(at::kLong), is<at::Half>(torch::kHalf), torch::CppTypeToScalarType<double>() == torch::kFloat64, at::elementSize(torch::kDouble) == 8, c10::isFloatingType(at::kHalf)};
}
