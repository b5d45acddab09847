#pragma once

#include "messages/evaluation.hpp"

#include <optional>
#include <string>

namespace caesar::cuda {

/// Reads the state of one GPU through NVIDIA's management library, which comes
/// with the driver and is found at run time. Without it there is nothing to
/// read, and nothing here fails.
class gpu_monitor {
public:
  /// `uuid` as nvidia-smi shows it; `library` is where the functions are.
  explicit gpu_monitor(const std::string& uuid,
                       const std::string& library = "libnvidia-ml.so.1");

  /// Returns clocks, temperature and power as they are now. What cannot be read
  /// is zero; nothing when the GPU cannot be asked at all.
  std::optional<device_conditions> read() const;

  /// Returns the driver's version, "580.159.03"; empty when unknown.
  const std::string& driver_version() const { return driver_version_; }

private:
  void* find(const char* symbol) const;
  template <class... Parameters>
  bool call(const char* symbol, Parameters... parameters) const;

  void* library_ = nullptr; ///< Never unloaded.
  void* gpu_ = nullptr;     ///< An nvmlDevice_t.
  std::string driver_version_;
};

} // namespace caesar::cuda
