#pragma once

#include "cuda/device/cuda_driver.hpp"
#include "cuda/device/full_grid.hpp"

#include <cstddef>
#include <cstdint>

namespace caesar::cuda {

/// Empties a GPU's level 2 cache by writing more than it holds.
///
/// The kernel that does so leaves no multiprocessor a place for another one:
/// what a candidate launches meanwhile, on whatever stream, waits for its end.
/// What was launched before runs beside it.
class cuda_flush {
public:
  /// For the device of the current context. Throws `device_error`.
  cuda_flush();
  ~cuda_flush();
  cuda_flush(const cuda_flush&) = delete;
  cuda_flush& operator=(const cuda_flush&) = delete;

  /// Queues the work on the legacy stream, and does not wait for it. It takes
  /// so many times as long as once.
  void operator()(uint32_t passes = 1);

private:
  size_t bytes_;
  full_grid grid_;
  CUdeviceptr at_ = 0;
  CUmodule module_ = nullptr;
  CUfunction kernel_ = nullptr;
  uint32_t next_ = 0;
};

} // namespace caesar::cuda
