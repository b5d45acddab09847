// Vectors in error texts.
// functions: f
// > f([1, 2, 3], [0.5], ["a", "b"])
#include <torch/extension.h>
void f(std::vector<int64_t> v, std::vector<double> w, std::vector<std::string> s) {
  TORCH_CHECK(v.empty(), "sizes ", v, " and ", w, " and ", s, " but ", at::IntArrayRef(v));
}
