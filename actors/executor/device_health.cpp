#include "actors/executor/device_health.hpp"

#include <algorithm>

namespace caesar {

std::optional<std::chrono::nanoseconds> device_health::failed(std::string why) {
  why_ = why.empty() ? "no reason was given" : std::move(why);
  ++failures_;
  if (given_up())
    return std::nullopt;
  auto delay = rule_.first;
  for (int32_t i = 1; i < failures_ && delay < rule_.longest; ++i)
    delay *= 2;
  return std::min(delay, rule_.longest);
}

void device_health::give_up(std::string why) {
  why_ = std::move(why);
  failures_ = rule_.probes;
}

void device_health::recovered() {
  if (!given_up())
    why_.clear();
}

} // namespace caesar
