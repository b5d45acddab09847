// Vectors of all kinds.
// functions: tensors ints doubles_ strings nested bools_
// > tensors([floats(2), floats(3)])
// > tensors((floats(2),))
// > tensors(floats(2, 2))
// > ints([1, 2, 3])
// > ints([1.5])
// > ints([])
// > doubles_([1, 2.5])
// > strings(["a", "bc"])
// > nested([[1, 2], [3]])
// > bools_([True, False])
// > bools_([1])
#include <torch/extension.h>
std::vector<int64_t> tensors(std::vector<torch::Tensor> v) {
  std::vector<int64_t> out; for (const auto& t : v) out.push_back(t.numel()); return out;
}
int64_t ints(const std::vector<int64_t>& v) { int64_t s = 0; for (auto x : v) s += x; return s; }
std::vector<double> doubles_(std::vector<double> v) { for (auto& x : v) x *= 2; return v; }
std::vector<std::string> strings(std::vector<std::string> v) { v.push_back(v.front() + v.back()); return v; }
std::vector<std::vector<int64_t>> nested(std::vector<std::vector<int64_t>> v) { v.push_back({9}); return v; }
std::vector<bool> bools_(std::vector<bool> v) { v.push_back(true); return v; }
