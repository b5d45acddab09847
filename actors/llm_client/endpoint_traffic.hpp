#pragma once

#include "actors/llm_client/circuit_breaker.hpp"
#include "actors/llm_client/congestion_window.hpp"
#include "actors/llm_client/rate_budget.hpp"
#include "messages/attempt.hpp"

#include <cstdint>

namespace caesar {

/// What one endpoint is asked at most.
struct endpoint_limits {
  int32_t concurrency = 64;        ///< Requests in flight.
  bool careful = true;             ///< Find out how many it likes.
  int64_t requests_per_minute = 0; ///< Zero: as many as it likes.
  int64_t tokens_per_minute = 0;   ///< The same.
  int32_t weight = 1; ///< Its share of the trajectories, beside others.
  int32_t order = 0;  ///< Those with the lowest are asked, while they work.
  /// What takes longer is asked for a second time; zero: nothing.
  std::chrono::nanoseconds hedge_after{0};
};

/// An attempt that is under way.
struct flight {
  steady_time sent{};
  int64_t tokens = 0;    ///< About so many.
  bool is_probe = false; ///< Of an endpoint that was left alone.
};

/// What goes on between this program and one endpoint: whether one more request
/// may be sent to it now. Pure.
class endpoint_traffic {
public:
  explicit endpoint_traffic(const endpoint_limits& limits);

  const endpoint_limits& limits() const { return limits_; }

  /// Whether it is of no use now: it fails, or has asked to be left alone.
  bool is_out(steady_time now) const;

  /// Whether a request of about `tokens` may be sent now.
  bool has_room(steady_time now, int64_t tokens) const;

  /// Returns when it may have room though nothing ends before; the end of time
  /// when only that helps.
  steady_time free_at(steady_time now, int64_t tokens) const;

  /// Returns what is to be known of this attempt when it ends.
  flight sent(steady_time now, int64_t tokens);

  /// An attempt has ended. `random`, of 1, spreads what is to come.
  void ended(steady_time now, const flight& attempt, const attempt_result& how,
             double random);

private:
  void lost(steady_time now, const flight& attempt, const attempt_result& how,
            double random);

  endpoint_limits limits_;
  congestion_window window_;
  circuit_breaker breaker_;
  rate_budget requests_;
  rate_budget tokens_;
  int32_t in_flight_ = 0;
  steady_time rests_until_{};
};

} // namespace caesar
