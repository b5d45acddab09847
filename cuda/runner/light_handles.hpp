// Tensors as light code holds them: a bare, counted TensorImpl.
#pragma once

#include "cuda/build/light/caesar/torch_api.h"

#include <ATen/core/Tensor.h>
#include <utility>

namespace caesar::cuda {

inline c10::TensorImpl* implementation_of(caesar_tensor x) {
  return reinterpret_cast<c10::TensorImpl*>(x);
}

/// Returns another reference to `x`.
inline at::Tensor tensor_of(caesar_tensor x) {
  using counted = c10::intrusive_ptr<c10::TensorImpl, c10::UndefinedTensorImpl>;
  if (x == nullptr)
    return {};
  return at::Tensor{
    counted::unsafe_reclaim_from_nonowning(implementation_of(x))};
}

/// Gives `x` away, with the reference that it holds.
inline caesar_tensor handle_of(at::Tensor x) {
  if (!x.defined())
    return nullptr;
  return reinterpret_cast<caesar_tensor>(x.unsafeReleaseTensorImpl());
}

/// Returns `device`'s index, which libtorch keeps in a char.
inline int32_t index_of(at::Device device) {
  return int32_t{0} + device.index();
}

} // namespace caesar::cuda
