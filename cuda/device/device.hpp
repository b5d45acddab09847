#pragma once

#include "messages/evaluation.hpp"
#include "messages/unique_fd.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace caesar::cuda {

/// Memory of a device, mapped into this process.
class device_memory {
public:
  virtual ~device_memory() = default;

  /// Where it is: on a GPU, an address that only its kernels can follow.
  virtual char* data() const = 0;

  virtual size_t size() const = 0;
};

/// Memory that two processes can map.
struct shared_device_memory {
  unique_fd fd;
  std::unique_ptr<device_memory> here; ///< Writable.
};

/// Takes the time of runs on a device, one after the other.
class run_clock {
public:
  virtual ~run_clock() = default;

  /// Makes the device turn to this process, so that no run waits for that.
  virtual void attend() = 0;

  /// Empties the caches, as far as this process can, and starts run `run`.
  virtual void begin(int run) = 0;

  virtual void end(int run) = 0;

  /// Returns the time that each run took; the device must be idle.
  virtual std::vector<std::chrono::nanoseconds> times(int runs) = 0;
};

/// By what a time that was measured on a device can be told from others.
struct device_identity {
  std::string device; ///< A GPU's UUID.
  std::string driver; ///< Its version.
};

/// A device, as its judge and the runners use it. What the device refuses
/// throws `device_error`.
class device {
public:
  virtual ~device() = default;

  /// Makes memory whose descriptor can only be mapped for reading.
  virtual shared_device_memory make_inputs(size_t size) = 0;

  /// Makes memory that everyone it is passed to can write.
  virtual shared_device_memory make_outputs(size_t size) = 0;

  /// Maps memory that another process made with `size` bytes.
  virtual std::unique_ptr<device_memory> map(int fd, size_t size,
                                             bool writable) = 0;

  /// Sets every byte, and waits until that is done.
  virtual void fill(device_memory& memory, size_t bytes, int byte) = 0;

  /// Copies the first `bytes` at `from` to `to`, and waits until that is done.
  virtual void copy(device_memory& to, const char* from, size_t bytes) = 0;

  /// Brings the device to the clocks that it has under load.
  virtual void wake() = 0;

  /// Makes the next run start with cold caches. Waits until that is done.
  virtual void flush_caches() = 0;

  /// Returns the least time that `flush_caches` has taken; zero where that says
  /// nothing about who else uses the device.
  virtual std::chrono::nanoseconds quickest_flush() const { return {}; }

  /// Takes the first `bytes` of memory out of all caches, where that can be
  /// done for a part of them.
  virtual void evict(const device_memory& memory, size_t bytes) = 0;

  virtual std::unique_ptr<run_clock> make_clock() = 0;

  /// Waits until the device is idle.
  virtual void synchronize() = 0;

  /// Returns the bytes that are free, for planning; zero when that is unknown.
  virtual uint64_t free_bytes() = 0;

  /// Returns the state that the device is in now, where it tells.
  virtual std::optional<device_conditions> conditions() = 0;

  /// Returns what the device is called among all. Nothing for one that other
  /// programs use as well: what was measured there holds for that hour only.
  virtual std::optional<device_identity> identity() = 0;

  /// Whether a run's launch returns before the run is over, so that several
  /// should be in flight.
  virtual bool is_asynchronous() const = 0;
};

/// Returns the device that is this process's CPU cores.
std::unique_ptr<device> make_cpu_device();

/// Returns the CUDA device whose primary context is current on this thread.
/// Throws `device_error`, also when this program was built without CUDA.
std::unique_ptr<device> make_cuda_device();

} // namespace caesar::cuda
