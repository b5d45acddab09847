// What tensors do beside the generated operators: arithmetic in C++'s notation,
// and the modes of libtorch.
#pragma once

#include <caesar/operators.h>

#if CAESAR_USES_ALL || CAESAR_USES_MEMORY
#  include <caesar/from_blob.h>
#endif

namespace at {
inline namespace light {

#define CAESAR_BINARY(op, tensor_body, scalar_body)                            \
  inline Tensor operator op(const Tensor& x, const Tensor& y) {                \
    return tensor_body;                                                        \
  }                                                                            \
  inline Tensor operator op(const Tensor& x, const Scalar& y) {                \
    return tensor_body;                                                        \
  }                                                                            \
  inline Tensor operator op(const Scalar& x, const Tensor& y) {                \
    return scalar_body;                                                        \
  }
#define CAESAR_FILLED_LIKE(y, x)                                               \
  empty_like(y, TensorOptions(MemoryFormat::Preserve)).fill_(x)

CAESAR_BINARY(+, x.add(y), y.add(x))
CAESAR_BINARY(*, x.mul(y), y.mul(x))
CAESAR_BINARY(-, x.sub(y), CAESAR_FILLED_LIKE(y, x).sub_(y))
CAESAR_BINARY(/, x.div(y), CAESAR_FILLED_LIKE(y, x).div_(y))
CAESAR_BINARY(%, x.remainder(y), CAESAR_FILLED_LIKE(y, x).remainder_(y))
CAESAR_BINARY(&, x.bitwise_and(y), y.bitwise_and(x))
CAESAR_BINARY(|, x.bitwise_or(y), y.bitwise_or(x))
CAESAR_BINARY(^, x.bitwise_xor(y), y.bitwise_xor(x))
CAESAR_BINARY(<, x.lt(y), y.gt(x))
CAESAR_BINARY(<=, x.le(y), y.ge(x))
CAESAR_BINARY(>, x.gt(y), y.lt(x))
CAESAR_BINARY(>=, x.ge(y), y.le(x))
CAESAR_BINARY(==, x.eq(y), y.eq(x))
CAESAR_BINARY(!=, x.ne(y), y.ne(x))
#undef CAESAR_FILLED_LIKE
#undef CAESAR_BINARY

inline int64_t size(const Tensor& x, int64_t dim) {
  return x.size(dim);
}
inline int64_t stride(const Tensor& x, int64_t dim) {
  return x.stride(dim);
}
inline int64_t numel(const Tensor& x) {
  return x.numel();
}
inline bool is_floating_point(const Tensor& x) {
  return x.is_floating_point();
}
inline bool is_complex(const Tensor& x) {
  return x.is_complex();
}

inline void manual_seed(uint64_t seed) {
  caesar::check(caesar::caesar_api()->manual_seed(seed));
}

} // namespace light
} // namespace at

namespace c10 {
inline namespace light {

struct GradMode {
  static bool is_enabled() { return caesar::caesar_api()->grad_enabled() != 0; }
  static void set_enabled(bool value) {
    caesar::caesar_api()->set_grad_enabled(value);
  }
};

/// Whether what is done while one lives is recorded for gradients.
class AutoGradMode {
public:
  AutoGradMode(bool value) : before_(GradMode::is_enabled()) {
    GradMode::set_enabled(value);
  }
  ~AutoGradMode() { GradMode::set_enabled(before_); }
  AutoGradMode(const AutoGradMode&) = delete;
  AutoGradMode& operator=(const AutoGradMode&) = delete;

private:
  bool before_;
};

class NoGradGuard : public AutoGradMode {
public:
  NoGradGuard() : AutoGradMode(false) {}
};

} // namespace light
} // namespace c10

namespace torch {
inline namespace light {
namespace cuda {

inline size_t device_count() {
  int32_t result = 0;
  return caesar::caesar_api()->device_count(&result) ? 0 : size_t(result);
}
inline bool is_available() {
  return device_count() > 0;
}
inline void synchronize(int64_t device_index = -1) {
  TORCH_CHECK(is_available(), "No CUDA GPUs are available");
  auto count = int64_t(device_count());
  TORCH_CHECK(device_index < 0 || device_index < count,
              "Device index out of range: ", device_index);
  caesar::check(caesar::caesar_api()->synchronize(int32_t(device_index)));
}

} // namespace cuda
} // namespace light
} // namespace torch
