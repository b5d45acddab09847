#pragma once

#include "actors/llm_client/rate_budget.hpp"

#include <cstdint>

namespace caesar {

/// Leaves an endpoint alone that fails again and again: after five failures in
/// a row nothing is sent for a second, then one request to see; while that
/// fails, for two seconds, four, up to a minute. Pure.
class circuit_breaker {
public:
  /// Whether a request may be sent.
  bool allows(steady_time now) const;

  /// Whether the endpoint is being left alone.
  bool is_open() const { return failures_ >= most_failures; }

  /// Returns when a request may be sent, if nothing else happens.
  steady_time free_at() const { return is_open() ? until_ : steady_time{}; }

  void sent();

  /// The endpoint answered, whatever it said.
  void worked();

  /// Nobody waited for what it would have said.
  void forgotten() { is_probing_ = false; }

  /// It did not; `random`, of 1, spreads those who come back.
  void failed(steady_time now, double random);

private:
  static constexpr int32_t most_failures = 5;

  int32_t failures_ = 0; ///< In a row.
  steady_time until_{};
  bool is_probing_ = false;
};

} // namespace caesar
