#include "cuda/device/cache_flush.hpp"
#include "cuda/device/device.hpp"
#include "cuda/device/shared_memory.hpp"

#include <cstring>

namespace caesar::cuda {

namespace {

using clock = std::chrono::steady_clock;

class cpu_memory : public device_memory {
public:
  explicit cpu_memory(mapping memory) : memory_{std::move(memory)} {}

  char* data() const override { return memory_.data(); }
  size_t size() const override { return memory_.size(); }

private:
  mapping memory_;
};

shared_device_memory shared(shared_memory memory) {
  return {std::move(memory.fd),
          std::make_unique<cpu_memory>(std::move(memory.here))};
}

/// Runs are over when they return. The judge's own flush empties what the
/// runner's could.
class cpu_clock : public run_clock {
public:
  void attend() override {
    // Nobody else uses these cores now.
  }

  void begin(int) override { begun_ = clock::now(); }

  void end(int run) override {
    times_.resize(static_cast<size_t>(run) + 1);
    times_.back() = clock::now() - begun_;
  }

  std::vector<std::chrono::nanoseconds> times(int) override {
    return std::move(times_);
  }

private:
  clock::time_point begun_;
  std::vector<std::chrono::nanoseconds> times_;
};

class cpu_device : public device {
public:
  shared_device_memory make_inputs(size_t size) override {
    return shared(make_read_only_memory("caesar-inputs", size));
  }

  shared_device_memory make_outputs(size_t size) override {
    return shared(make_shared_memory("caesar-outputs", size));
  }

  std::unique_ptr<device_memory> map(int fd, size_t size,
                                     bool writable) override {
    return std::make_unique<cpu_memory>(
      mapping::of(fd, whole_pages(size), writable));
  }

  void fill(device_memory& memory, size_t bytes, int byte) override {
    std::memset(memory.data(), byte, bytes);
  }

  void copy(device_memory& to, const char* from, size_t bytes) override {
    std::memcpy(to.data(), from, bytes);
  }

  void wake() override {
    // A core is awake as soon as it runs.
  }

  void flush_caches() override {
    if (!flush_)
      flush_ = std::make_unique<cache_flush>();
    (*flush_)();
  }

  void evict(const device_memory& memory, size_t bytes) override {
    evict_lines(memory.data(), bytes);
  }

  std::unique_ptr<run_clock> make_clock() override {
    return std::make_unique<cpu_clock>();
  }

  void synchronize() override {
    // Nothing is in flight when a call has returned.
  }

  uint64_t free_bytes() override { return 0; }

  std::optional<device_conditions> conditions() override {
    return std::nullopt; // Its clocks belong to whatever runs beside it, too.
  }

  std::optional<device_identity> identity() override { return std::nullopt; }

  bool is_asynchronous() const override { return false; }

private:
  std::unique_ptr<cache_flush> flush_; ///< A runner never needs it.
};

} // namespace

std::unique_ptr<device> make_cpu_device() {
  return std::make_unique<cpu_device>();
}

} // namespace caesar::cuda
