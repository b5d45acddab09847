#pragma once

#include "actors/llm_client/endpoint_traffic.hpp"
#include "actors/llm_client/retry_policy.hpp"

#include <cstddef>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace caesar {

/// Decides which request goes to which endpoint, and when; which is tried
/// again, and which has failed. Pure: who has it sends and waits.
///
/// Of the endpoints with the lowest order of those that work, a trajectory has
/// one of its own, by weight (rendezvous hashing), whose cache then knows the
/// beginning of its prompts; another when that one is full, or has just failed
/// it.
class traffic {
public:
  /// `limits` has one element for each endpoint, at least one.
  traffic(const std::vector<endpoint_limits>& limits,
          const retry_limits& retry);

  /// Takes a request of about `tokens`, of the trajectory called `who`. They
  /// are sent in the order of their tickets.
  void add(uint64_t ticket, const std::string& who, int64_t tokens);

  /// One attempt to be made.
  struct departure {
    uint64_t ticket = 0;
    size_t endpoint = 0;
    int32_t attempt = 1;
    std::chrono::nanoseconds limit{0}; ///< That is left for it.
  };

  /// Returns what is to be sent now, if anything is.
  std::optional<departure> next(steady_time now);

  /// Returns when `next` or `overdue` may have something though no attempt
  /// ends before.
  std::optional<steady_time> wakes_at(steady_time now) const;

  /// What becomes of a request whose attempt has ended.
  enum class decision : uint8_t { over, again };

  /// Takes in how an attempt ended. What is over is forgotten.
  decision ended(steady_time now, uint64_t ticket, const attempt_result& how);

  /// Forgets a request that waits for another attempt.
  void forget(uint64_t ticket);

  /// Returns all requests of which no attempt is under way, and forgets them.
  std::vector<uint64_t> withdraw();

  /// Returns requests that waited for another attempt until their time was up,
  /// and forgets them.
  std::vector<uint64_t> overdue(steady_time now);

private:
  struct request {
    std::string who;
    int64_t tokens = 0;
    int32_t attempts = 0;
    size_t endpoint = 0;
    steady_time sent{};
    std::optional<steady_time> deadline; ///< Once it was sent.
  };

  int32_t order_asked(steady_time now) const;
  std::optional<size_t> endpoint_for(steady_time now, const request& x) const;
  void wake_up(steady_time now);

  std::vector<endpoint_traffic> endpoints_;
  retry_limits retry_;
  std::map<uint64_t, request> requests_;
  std::set<uint64_t> ready_;
  std::set<std::pair<steady_time, uint64_t>> resting_; ///< Until then.
};

} // namespace caesar
