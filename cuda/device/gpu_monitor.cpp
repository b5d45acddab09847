#include "cuda/device/gpu_monitor.hpp"

#include "cuda/device/conditions.hpp"

#include <array>
#include <dlfcn.h>

namespace caesar::cuda {

namespace {

// Of nvml.h, which is not there where only the driver is.
constexpr int clock_sm = 1;
constexpr int clock_memory = 2;
constexpr int temperature_gpu = 0;

} // namespace

void* gpu_monitor::find(const char* symbol) const {
  return library_ == nullptr ? nullptr : ::dlsym(library_, symbol);
}

/// Calls a function of the library; false when it fails, or is not there.
template <class... Parameters>
bool gpu_monitor::call(const char* symbol, Parameters... parameters) const {
  auto function = reinterpret_cast<int (*)(Parameters...)>(find(symbol));
  return function != nullptr && function(parameters...) == 0;
}

gpu_monitor::gpu_monitor(const std::string& uuid, const std::string& library)
  : library_{::dlopen(library.c_str(), RTLD_NOW | RTLD_LOCAL)} {
  if (!call("nvmlInit_v2"))
    return;
  std::array<char, 96> version{};
  if (call("nvmlSystemGetDriverVersion", version.data(),
           static_cast<unsigned>(version.size() - 1)))
    driver_version_ = version.data();
  if (!call("nvmlDeviceGetHandleByUUID", uuid.c_str(), &gpu_))
    gpu_ = nullptr;
}

std::optional<device_conditions> gpu_monitor::read() const {
  if (gpu_ == nullptr)
    return std::nullopt;
  unsigned sm = 0;
  unsigned memory = 0;
  unsigned celsius = 0;
  unsigned milliwatts = 0;
  unsigned long long reasons = 0;
  auto answered =
    call("nvmlDeviceGetClockInfo", gpu_, clock_sm, &sm)
    | call("nvmlDeviceGetClockInfo", gpu_, clock_memory, &memory)
    | call("nvmlDeviceGetTemperature", gpu_, temperature_gpu, &celsius)
    | call("nvmlDeviceGetPowerUsage", gpu_, &milliwatts);
  // Its newer name says "event" for "throttle".
  answered =
    answered
    | (call("nvmlDeviceGetCurrentClocksThrottleReasons", gpu_, &reasons)
       || call("nvmlDeviceGetCurrentClocksEventReasons", gpu_, &reasons));
  if (!answered)
    return std::nullopt;
  device_conditions result;
  result.sm_mhz = static_cast<int32_t>(sm);
  result.memory_mhz = static_cast<int32_t>(memory);
  result.celsius = static_cast<int32_t>(celsius);
  result.watts = milliwatts / 1000.0;
  result.throttled = throttle_text(reasons);
  return result;
}

} // namespace caesar::cuda
