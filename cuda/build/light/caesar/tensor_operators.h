// What tensors do beside the generated operators: arithmetic in C++'s notation,
// memory of the caller's as a tensor, and the modes of libtorch.
#pragma once

#include "caesar/operators.h"

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

namespace caesar {
inline namespace light {

struct blob {
  void* data;
  at::IntArrayRef sizes;
  const int64_t* strides;
  const at::TensorOptions& options;

  CAESAR_APART at::Tensor made(void (*deleter)(void*), void* context,
                               bool requires_grad) const {
    auto device = options.device();
    caesar_tensor result = nullptr;
    check(caesar_api()->from_blob(
      data, sizes.data(), strides, int64_t(sizes.size()),
      int32_t(options.dtype().toScalarType()), int32_t(device.type()),
      device.index(), requires_grad, deleter, context, &result));
    return at::Tensor::caesar_adopt(result);
  }

  template <class Deleter>
  at::Tensor made_with(const Deleter& deleter, bool requires_grad) const {
    struct owner {
      Deleter deleter;
      void* data;
    };
    auto run = [](void* context) {
      std::unique_ptr<owner> it(static_cast<owner*>(context));
      it->deleter(it->data);
    };
    auto context = std::make_unique<owner>(owner{deleter, data});
    auto result = made(run, context.get(), requires_grad);
    context.release();
    return result;
  }
};

template <class T>
using if_deleter = std::enable_if_t<std::is_invocable<T&, void*>::value>;

} // namespace light
} // namespace caesar

// at's tensors of others' memory ignore requires_grad, torch's do not.
#define CAESAR_FROM_BLOB(grad)                                                 \
  inline at::Tensor from_blob(void* data, at::IntArrayRef sizes,               \
                              const at::TensorOptions& options = {}) {         \
    return caesar::blob{data, sizes, nullptr, options}.made(nullptr, nullptr,  \
                                                            grad);             \
  }                                                                            \
  inline at::Tensor from_blob(void* data, at::IntArrayRef sizes,               \
                              at::IntArrayRef strides,                         \
                              const at::TensorOptions& options = {}) {         \
    TORCH_CHECK(strides.size() == sizes.size(),                                \
                "mismatch in length of strides and shape");                    \
    return caesar::blob{data, sizes, strides.data(), options}.made(            \
      nullptr, nullptr, grad);                                                 \
  }                                                                            \
  template <class Deleter, class = caesar::if_deleter<Deleter>>                \
  at::Tensor from_blob(void* data, at::IntArrayRef sizes,                      \
                       const Deleter& deleter,                                 \
                       const at::TensorOptions& options = {}) {                \
    return caesar::blob{data, sizes, nullptr, options}.made_with(deleter,      \
                                                                 grad);        \
  }                                                                            \
  template <class Deleter, class = caesar::if_deleter<Deleter>>                \
  at::Tensor from_blob(void* data, at::IntArrayRef sizes,                      \
                       at::IntArrayRef strides, const Deleter& deleter,        \
                       const at::TensorOptions& options = {}) {                \
    TORCH_CHECK(strides.size() == sizes.size(),                                \
                "mismatch in length of strides and shape");                    \
    return caesar::blob{data, sizes, strides.data(), options}.made_with(       \
      deleter, grad);                                                          \
  }

namespace at {
inline namespace light {
CAESAR_FROM_BLOB(false)
} // namespace light
} // namespace at
namespace torch {
inline namespace light {
CAESAR_FROM_BLOB(options.requires_grad())
} // namespace light
} // namespace torch
#undef CAESAR_FROM_BLOB

namespace at {
inline namespace light {

/// Nothing that is done while one lives is recorded for gradients.
class NoGradGuard {
public:
  NoGradGuard() : before_(caesar::caesar_api()->grad_enabled()) {
    caesar::caesar_api()->set_grad_enabled(0);
  }
  ~NoGradGuard() { caesar::caesar_api()->set_grad_enabled(before_); }
  NoGradGuard(const NoGradGuard&) = delete;
  NoGradGuard& operator=(const NoGradGuard&) = delete;

private:
  int before_;
};

} // namespace light
} // namespace at

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
