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

  /// Returns when `next`, `next_straggler` or `overdue` may have something
  /// though no attempt ends before.
  std::optional<steady_time> wakes_at(steady_time now) const;

  /// A request that has taken long, and where to make another attempt.
  struct straggler {
    uint64_t ticket = 0;
    size_t endpoint = 0;
  };

  /// Returns one for which another attempt beside the first may help, where
  /// there is room: at another endpoint, of whatever order, unless there is
  /// none that works. Each attempt has its own once at most.
  std::optional<straggler> next_straggler(steady_time now);

  /// Returns that attempt, which is to be made now.
  departure beside(steady_time now, const straggler& x);

  /// What becomes of a request when an attempt at it has ended.
  enum class decision : uint8_t {
    over,
    again,
    runs, ///< Another attempt is under way.
  };

  /// Takes in how an attempt ended. What is over is forgotten, but for attempts
  /// that are under way still.
  decision ended(steady_time now, uint64_t ticket, int32_t attempt,
                 const attempt_result& how);

  /// Forgets a request that waits for another attempt.
  void forget(uint64_t ticket);

  /// Gives all requests so much more time.
  void postpone(std::chrono::nanoseconds by);

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
    int32_t under_way = 0;
    size_t endpoint = 0;                 ///< Of the latest attempt.
    std::optional<steady_time> deadline; ///< Once it was sent.
    std::optional<steady_time> late_at;  ///< While it is among stragglers.
  };

  struct attempt_made {
    size_t endpoint = 0;
    flight what;
  };

  departure depart(steady_time now, uint64_t ticket, size_t to);
  decision go_on(steady_time now, uint64_t ticket, const attempt_result& how,
                 double random);
  int32_t order_asked(steady_time now) const;
  bool has_other(steady_time now, const request& x) const;
  std::optional<size_t> endpoint_beside(steady_time now,
                                        const request& x) const;
  steady_time room_at(steady_time now, const request& x) const;
  steady_time room_beside_at(steady_time now, const request& x) const;
  std::optional<size_t> endpoint_for(steady_time now, const request& x) const;
  void wake_up(steady_time now);

  std::vector<endpoint_traffic> endpoints_;
  retry_limits retry_;
  std::map<uint64_t, request> requests_;
  /// Under way, by request and attempt.
  std::map<std::pair<uint64_t, int32_t>, attempt_made> made_;
  std::set<uint64_t> ready_;
  std::set<std::pair<steady_time, uint64_t>> resting_; ///< Until then.
  /// From then on they have taken long.
  std::set<std::pair<steady_time, uint64_t>> stragglers_;
};

} // namespace caesar
