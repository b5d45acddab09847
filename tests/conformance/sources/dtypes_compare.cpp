// Comparing dtypes with constants.
// functions: kind
// > kind(floats(1))
// > kind(doubles(1))
// > kind(halves(1))
// > kind(bfloats(1))
// > kind(longs(1))
// > kind(ints(1))
// > kind(bytes_(1))
// > kind(bools(1))
#include <torch/extension.h>
std::string kind(const torch::Tensor& x) {
  if (x.dtype() == torch::kFloat32) return "f32";
  if (x.dtype() == torch::kFloat64) return "f64";
  if (x.scalar_type() == at::ScalarType::Half) return "f16";
  if (x.scalar_type() == c10::ScalarType::BFloat16) return "bf16";
  switch (x.scalar_type()) {
    case torch::kInt64: return "i64";
    case torch::kInt32: return "i32";
    case torch::kUInt8: return "u8";
    default: return "other";
  }
}
