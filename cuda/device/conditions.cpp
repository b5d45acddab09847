#include "cuda/device/conditions.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace caesar::cuda {

namespace {

struct throttle_reason {
  uint64_t bit;
  std::string_view words;
  bool passes;
};

// nvml.h, nvmlClocksThrottleReason*.
constexpr std::array<throttle_reason, 6> reasons = {{
  {0x04, "power cap", false},
  {0x08, "hardware slowdown", true},
  {0x10, "synchronised boost", false},
  {0x20, "thermal slowdown", true},
  {0x40, "hardware thermal slowdown", true},
  {0x80, "power brake", true},
}};

constexpr std::string_view between = ", ";

/// Whether `words` is one of the reasons in `text`.
bool names(std::string_view text, std::string_view words) {
  while (!text.empty()) {
    auto end = std::min(text.find(between), text.size());
    if (text.substr(0, end) == words)
      return true;
    text.remove_prefix(std::min(end + between.size(), text.size()));
  }
  return false;
}

template <class Wanted>
std::string join(const Wanted& wanted) {
  std::string result;
  for (const auto& x : reasons)
    if (wanted(x))
      result +=
        (result.empty() ? "" : std::string{between}) + std::string{x.words};
  return result;
}

} // namespace

std::string throttle_text(uint64_t mask) {
  return join([&](const throttle_reason& x) { return (mask & x.bit) != 0; });
}

device_conditions worse_of(const device_conditions& x,
                           const device_conditions& y) {
  device_conditions result;
  result.sm_mhz = std::min(x.sm_mhz, y.sm_mhz);
  result.memory_mhz = std::min(x.memory_mhz, y.memory_mhz);
  result.celsius = std::max(x.celsius, y.celsius);
  result.watts = std::max(x.watts, y.watts);
  result.throttled = join([&](const throttle_reason& reason) {
    return names(x.throttled, reason.words) || names(y.throttled, reason.words);
  });
  return result;
}

bool is_slowed(const device_conditions& x) {
  return std::any_of(reasons.begin(), reasons.end(), [&](const auto& reason) {
    return reason.passes && names(x.throttled, reason.words);
  });
}

} // namespace caesar::cuda
