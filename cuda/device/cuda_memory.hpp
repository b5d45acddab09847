#pragma once

#include "cuda/device/cuda_driver.hpp"
#include "cuda/device/device.hpp"

namespace caesar::cuda {

/// A stretch of a GPU's memory, as the driver's virtual memory management maps
/// it. Unmapped with this object.
class cuda_memory : public device_memory {
public:
  /// Maps `size` bytes, a whole number of granules, of `handle`, and takes the
  /// handle. Throws `device_error`.
  cuda_memory(CUmemGenericAllocationHandle handle, size_t size, bool writable);
  ~cuda_memory() override;
  cuda_memory(const cuda_memory&) = delete;
  cuda_memory& operator=(const cuda_memory&) = delete;

  char* data() const override;
  size_t size() const override { return size_; }

private:
  void give_back();

  CUmemGenericAllocationHandle handle_;
  CUdeviceptr at_ = 0;
  size_t size_;
  bool mapped_ = false;
};

/// Makes memory of the current device that another process can map through the
/// descriptor. Throws `device_error`.
shared_device_memory make_cuda_memory(size_t size);

/// Maps what `make_cuda_memory` made with at least `size` bytes elsewhere.
std::unique_ptr<device_memory> map_cuda_memory(int fd, size_t size,
                                               bool writable);

} // namespace caesar::cuda
