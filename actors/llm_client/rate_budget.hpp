#pragma once

#include <chrono>
#include <cstdint>

namespace caesar {

using steady_time = std::chrono::steady_clock::time_point;

/// So much of something a minute, spread over it, and never more at a time than
/// ten seconds' worth; and what an endpoint says is left of it. Pure.
class rate_budget {
public:
  /// Zero: as much as one likes, until the endpoint says otherwise.
  explicit rate_budget(int64_t per_minute);

  /// Whether `amount` may be used now. What is more than ever fits may be when
  /// nothing was used for long enough.
  bool allows(steady_time now, int64_t amount) const;

  /// Returns when that may be, if nothing else is used.
  steady_time free_at(steady_time now, int64_t amount) const;

  void use(steady_time now, int64_t amount);

  /// Takes in what was really used of `expected`.
  void correct(int64_t expected, int64_t used);

  /// Takes in what the endpoint says: `left`, and all of it after `reset`.
  void learn(steady_time now, int64_t left, std::chrono::nanoseconds reset);

private:
  double level(steady_time now) const;
  double needed(int64_t amount) const;

  double per_second_;
  double most_;
  double level_;
  steady_time since_{};
  int64_t known_left_ = -1;
  steady_time known_until_{};
};

} // namespace caesar
