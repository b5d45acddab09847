// Memory of the caller's as a tensor.
#pragma once

#include <caesar/operators.h>

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
