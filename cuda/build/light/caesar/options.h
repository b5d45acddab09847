// What a new tensor is to be like: at::TensorOptions and its builders.
#pragma once

#include <caesar/scalar.h>

namespace c10 {
inline namespace light {

struct TensorOptions {
  TensorOptions() = default;
  TensorOptions(Layout layout) : layout_(layout) {}
  // Templates, so that {kCUDA, 1} is no ambiguity between a copy and a device.
  template <class T, class = std::enable_if_t<
                       std::is_same<std::decay_t<T>, Device>::value>>
  TensorOptions(T&& device) : device_(std::forward<T>(device)) {}
  template <class... Args, class = std::enable_if_t<
                             std::is_constructible<Device, Args&&...>::value>>
  TensorOptions(Args&&... args)
    : TensorOptions(Device(std::forward<Args>(args)...)) {}
  TensorOptions(caffe2::TypeMeta dtype) : dtype_(dtype) {}
  TensorOptions(ScalarType dtype) : dtype_(caffe2::TypeMeta(dtype)) {}
  TensorOptions(MemoryFormat format) : memory_format_(format) {}

  [[nodiscard]] TensorOptions device(optional<Device> x) const noexcept {
    TensorOptions result = *this;
    result.device_ = x;
    return result;
  }
  template <class... Args>
  [[nodiscard]] TensorOptions device(Args&&... args) const noexcept {
    return device(optional<Device>(std::in_place, std::forward<Args>(args)...));
  }
  [[nodiscard]] TensorOptions device_index(DeviceIndex index) const noexcept {
    return device(Device::Type::CUDA, index);
  }
  [[nodiscard]] TensorOptions
  dtype(optional<caffe2::TypeMeta> x) const noexcept {
    TensorOptions result = *this;
    result.dtype_ = x;
    return result;
  }
  [[nodiscard]] TensorOptions dtype(optional<ScalarType> x) const noexcept {
    TensorOptions result = *this;
    result.dtype_ = x ? optional<caffe2::TypeMeta>(*x) : nullopt;
    return result;
  }
  template <class T>
  TensorOptions& dtype() {
    dtype_ = caffe2::TypeMeta::Make<T>();
    return *this;
  }
  [[nodiscard]] TensorOptions layout(optional<Layout> x) const noexcept {
    TensorOptions result = *this;
    result.layout_ = x;
    return result;
  }
  [[nodiscard]] TensorOptions requires_grad(optional<bool> x) const noexcept {
    TensorOptions result = *this;
    result.requires_grad_ = x;
    return result;
  }
  [[nodiscard]] TensorOptions pinned_memory(optional<bool> x) const noexcept {
    TensorOptions result = *this;
    result.pinned_memory_ = x;
    return result;
  }
  [[nodiscard]] TensorOptions
  memory_format(optional<MemoryFormat> x) const noexcept {
    TensorOptions result = *this;
    result.memory_format_ = x;
    return result;
  }

  Device device() const noexcept { return device_.value_or(Device(kCPU)); }
  bool has_device() const noexcept { return device_.has_value(); }
  optional<Device> device_opt() const noexcept { return device_; }
  int32_t device_index() const noexcept { return device().index(); }
  caffe2::TypeMeta dtype() const noexcept; // torch's default may change.
  bool has_dtype() const noexcept { return dtype_.has_value(); }
  optional<caffe2::TypeMeta> dtype_opt() const noexcept { return dtype_; }
  Layout layout() const noexcept { return layout_.value_or(kStrided); }
  bool has_layout() const noexcept { return layout_.has_value(); }
  optional<Layout> layout_opt() const noexcept { return layout_; }
  bool requires_grad() const noexcept { return requires_grad_.value_or(false); }
  bool has_requires_grad() const noexcept { return requires_grad_.has_value(); }
  optional<bool> requires_grad_opt() const noexcept { return requires_grad_; }
  bool pinned_memory() const noexcept { return pinned_memory_.value_or(false); }
  bool has_pinned_memory() const noexcept { return pinned_memory_.has_value(); }
  optional<bool> pinned_memory_opt() const noexcept { return pinned_memory_; }
  bool has_memory_format() const noexcept { return memory_format_.has_value(); }
  optional<MemoryFormat> memory_format_opt() const noexcept {
    return memory_format_;
  }
  bool is_sparse() const { return layout() == Layout::Sparse; }

  /// `options` where it says something, else this.
  TensorOptions merge_in(TensorOptions options) const noexcept {
    TensorOptions result = *this;
    merge(result.device_, options.device_);
    merge(result.dtype_, options.dtype_);
    merge(result.layout_, options.layout_);
    merge(result.requires_grad_, options.requires_grad_);
    merge(result.pinned_memory_, options.pinned_memory_);
    merge(result.memory_format_, options.memory_format_);
    return result;
  }

private:
  template <class T>
  static void merge(optional<T>& to, const optional<T>& from) {
    if (from)
      to = from;
  }

  optional<Device> device_;
  optional<caffe2::TypeMeta> dtype_;
  optional<Layout> layout_;
  optional<MemoryFormat> memory_format_;
  optional<bool> requires_grad_;
  optional<bool> pinned_memory_;
};

inline TensorOptions dtype(caffe2::TypeMeta dtype) {
  return TensorOptions().dtype(dtype);
}
inline TensorOptions dtype(ScalarType dtype) {
  return TensorOptions().dtype(caffe2::TypeMeta(dtype));
}
template <class T>
TensorOptions dtype() {
  return dtype(caffe2::TypeMeta::Make<T>());
}
inline TensorOptions layout(Layout layout) {
  return TensorOptions().layout(layout);
}
inline TensorOptions device(Device device) {
  return TensorOptions().device(device);
}
inline TensorOptions device_index(int16_t index) {
  return TensorOptions().device_index(static_cast<DeviceIndex>(index));
}
inline TensorOptions requires_grad(bool requires_grad = true) {
  return TensorOptions().requires_grad(requires_grad);
}
inline TensorOptions memory_format(MemoryFormat format) {
  return TensorOptions().memory_format(format);
}

namespace impl {

inline optional<MemoryFormat> check_tensor_options_and_extract_memory_format(
  const TensorOptions& options, optional<MemoryFormat> memory_format) {
  TORCH_CHECK(!options.requires_grad(),
              "Operators taking TensorOptions cannot take a TensorOptions with "
              "options.requires_grad set as true. This isn't implemented yet.");
  TORCH_CHECK(
    !(options.has_memory_format() && memory_format.has_value()),
    "Cannot set memory_format both in TensorOptions and explicit argument; "
    "please delete the redundant setter.");
  return memory_format ? memory_format : options.memory_format_opt();
}

} // namespace impl
} // namespace light
} // namespace c10
