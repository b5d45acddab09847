// Streams, guards and checks of CUDA's, as torch has them.
#pragma once

#include <caesar/tensor.h>
#include <cuda_runtime_api.h>

struct cublasContext;
typedef struct cublasContext* cublasHandle_t;

namespace c10 {
inline namespace light {
namespace cuda {

[[noreturn]] CAESAR_COLD inline void check_failed(cudaError_t error,
                                                  const char* function,
                                                  const char* file,
                                                  uint32_t line) {
  (void)cudaGetLastError(); // It has been reported, then.
  caesar::check(caesar::caesar_api()->cuda_failure(
    static_cast<int32_t>(error), file, function, static_cast<int>(line)));
  c10::detail::torchCheckFail(function, file, line, cudaGetErrorString(error));
}

inline DeviceIndex current_device() {
  int32_t result = 0;
  caesar::check(caesar::caesar_api()->current_device(&result));
  return DeviceIndex(result);
}
inline DeviceIndex device_count() noexcept {
  int32_t result = 0;
  return caesar::caesar_api()->device_count(&result) ? DeviceIndex(0)
                                                     : DeviceIndex(result);
}
inline void set_device(DeviceIndex device) {
  caesar::check(caesar::caesar_api()->set_device(device));
}
inline void device_synchronize() {
  caesar::check(caesar::caesar_api()->synchronize(current_device()));
}

class CUDAStream {
public:
  operator cudaStream_t() const { return stream_; }
  cudaStream_t stream() const { return stream_; }
  DeviceIndex device_index() const { return device_; }
  Device device() const { return Device(DeviceType::CUDA, device_); }
  bool operator==(const CUDAStream& other) const noexcept {
    return stream_ == other.stream_ && device_ == other.device_;
  }
  bool operator!=(const CUDAStream& other) const noexcept {
    return !(*this == other);
  }
  void synchronize() const {
    auto error = cudaStreamSynchronize(stream_);
    if (error != cudaSuccess)
      check_failed(error, __func__, __FILE__, CAESAR_LINE);
  }
  bool query() const {
    auto error = cudaStreamQuery(stream_);
    if (error == cudaErrorNotReady)
      (void)cudaGetLastError();
    else if (error != cudaSuccess)
      check_failed(error, __func__, __FILE__, CAESAR_LINE);
    return error == cudaSuccess;
  }

  static CUDAStream caesar_of(void* stream, DeviceIndex device) {
    CUDAStream result;
    result.stream_ = static_cast<cudaStream_t>(stream);
    result.device_ = device;
    return result;
  }

private:
  CUDAStream() = default;
  cudaStream_t stream_ = nullptr;
  DeviceIndex device_ = 0;
};

inline DeviceIndex device_or_current(DeviceIndex device) {
  return device == -1 ? current_device() : device;
}
inline CUDAStream getCurrentCUDAStream(DeviceIndex device = -1) {
  device = device_or_current(device);
  void* stream = nullptr;
  caesar::check(caesar::caesar_api()->current_stream(device, &stream));
  return CUDAStream::caesar_of(stream, device);
}
inline CUDAStream getDefaultCUDAStream(DeviceIndex device = -1) {
  return CUDAStream::caesar_of(nullptr, device_or_current(device));
}
inline CUDAStream getStreamFromPool(const bool isHighPriority = false,
                                    DeviceIndex device = -1) {
  device = device_or_current(device);
  void* stream = nullptr;
  caesar::check(
    caesar::caesar_api()->stream_from_pool(isHighPriority, device, &stream));
  return CUDAStream::caesar_of(stream, device);
}
inline void setCurrentCUDAStream(CUDAStream stream) {
  caesar::check(
    caesar::caesar_api()->set_stream(stream.device_index(), stream.stream()));
}

/// Another device for a while.
class CUDAGuard {
public:
  explicit CUDAGuard(DeviceIndex device) : before_(cuda::current_device()) {
    set_index(device);
  }
  explicit CUDAGuard(Device device) : before_(cuda::current_device()) {
    set_device(device);
  }
  ~CUDAGuard() { (void)caesar::caesar_api()->set_device(before_); }
  CUDAGuard(const CUDAGuard&) = delete;
  CUDAGuard& operator=(const CUDAGuard&) = delete;

  void set_device(Device device) {
    TORCH_INTERNAL_ASSERT(device.is_cuda());
    set_index(device.index());
  }
  void set_index(DeviceIndex device) {
    current_ = device_or_current(device);
    cuda::set_device(current_);
  }
  Device original_device() const { return Device(kCUDA, before_); }
  Device current_device() const { return Device(kCUDA, current_); }

private:
  DeviceIndex before_;
  DeviceIndex current_ = 0;
};

class OptionalCUDAGuard {
public:
  OptionalCUDAGuard() = default;
  explicit OptionalCUDAGuard(optional<Device> device) {
    if (device)
      guard_.emplace(*device);
  }
  explicit OptionalCUDAGuard(optional<DeviceIndex> device) {
    if (device)
      guard_.emplace(*device);
  }
  OptionalCUDAGuard(const OptionalCUDAGuard&) = delete;
  OptionalCUDAGuard& operator=(const OptionalCUDAGuard&) = delete;

private:
  optional<CUDAGuard> guard_;
};

/// Another stream, and its device, for a while.
class CUDAStreamGuard {
public:
  explicit CUDAStreamGuard(CUDAStream stream)
    : device_(stream.device_index()),
      before_(getCurrentCUDAStream(stream.device_index())) {
    setCurrentCUDAStream(stream);
  }
  ~CUDAStreamGuard() {
    (void)caesar::caesar_api()->set_stream(before_.device_index(),
                                           before_.stream());
  }
  CUDAStreamGuard(const CUDAStreamGuard&) = delete;
  CUDAStreamGuard& operator=(const CUDAStreamGuard&) = delete;

private:
  CUDAGuard device_;
  CUDAStream before_;
};

} // namespace cuda
} // namespace light
} // namespace c10

namespace at {
inline namespace light {

inline c10::optional<Device> device_of(const Tensor& x) {
  return x.defined() ? c10::optional<Device>(x.device()) : c10::nullopt;
}

namespace cuda {

using namespace c10::cuda;

inline cublasHandle_t getCurrentCUDABlasHandle() {
  void* result = nullptr;
  caesar::check(caesar::caesar_api()->blas_handle(&result));
  return static_cast<cublasHandle_t>(result);
}

} // namespace cuda
} // namespace light
} // namespace at

#define C10_CUDA_CHECK(EXPR)                                                   \
  do {                                                                         \
    const cudaError_t __err = EXPR;                                            \
    if (C10_UNLIKELY(__err != cudaSuccess)) {                                  \
      ::c10::cuda::check_failed(__err, __func__, __FILE__, CAESAR_LINE);       \
    }                                                                          \
  } while (0)
#define C10_CUDA_CHECK_WARN(EXPR)                                              \
  do {                                                                         \
    const cudaError_t __err = EXPR;                                            \
    if (C10_UNLIKELY(__err != cudaSuccess)) {                                  \
      (void)cudaGetLastError();                                                \
      TORCH_WARN("CUDA warning: ", cudaGetErrorString(__err));                 \
    }                                                                          \
  } while (0)
#define C10_CUDA_IGNORE_ERROR(EXPR)                                            \
  do {                                                                         \
    if ((EXPR) != cudaSuccess)                                                 \
      (void)cudaGetLastError();                                                \
  } while (0)
#define C10_CUDA_CLEAR_ERROR()                                                 \
  do {                                                                         \
    (void)cudaGetLastError();                                                  \
  } while (0)
#define C10_CUDA_KERNEL_LAUNCH_CHECK() C10_CUDA_CHECK(cudaGetLastError())
