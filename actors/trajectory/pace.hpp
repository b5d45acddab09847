#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>

namespace caesar {

/// Lets many do something, all together not more often than once in a while.
class pace {
public:
  using clock = std::chrono::steady_clock;

  explicit pace(std::chrono::nanoseconds between) : between_{between.count()} {}

  /// Returns whether whoever asks at `now` may do it.
  bool may(clock::time_point now) {
    auto at = now.time_since_epoch().count();
    auto next = next_.load();
    return at >= next && next_.compare_exchange_strong(next, at + between_);
  }

private:
  int64_t between_;
  std::atomic<int64_t> next_{INT64_MIN};
};

} // namespace caesar
