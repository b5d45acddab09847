#pragma once

#include "messages/interfaces.hpp"
#include "messages/reply.hpp"

#include <chrono>
#include <cstdint>
#include <list>
#include <set>
#include <string>
#include <vector>

namespace caesar {

/// An evaluation that a device has.
struct device_lease {
  uint64_t number = 0;
  uint64_t ticket = 0;        ///< Of the evaluation.
  bool is_asked_back = false; ///< Now or before, as others were idle.
};

/// A device, as its dispatcher knows it.
struct pooled_device {
  using clock = std::chrono::steady_clock;

  evaluator_actor executor;
  std::string name;
  device_facts facts;
  int32_t window = 1;               ///< Leases at most.
  std::vector<device_lease> leases; ///< The first has begun, or is about to.
  std::string problem{}; ///< It last worked on; its judge still holds it.
  std::set<std::string> held{}; ///< Keys of evaluations whose verdicts it has.
  bool sick = false;   ///< In quarantine: gets nothing until it recovers.
  bool leaves = false; ///< Gets nothing any more.
  reply<node_released> released{};

  // -- for people
  clock::time_point came{};
  clock::time_point busy_from{}; ///< While there is a lease.
  clock::duration busy{};        ///< Before that.
  int64_t evaluations = 0;
  std::string last_error{};

  bool is_well() const { return !sick && !leaves; }
  bool has_room() const {
    return is_well() && leases.size() < static_cast<size_t>(window);
  }

  /// Adds a lease, and accounts for the time.
  void lease(const device_lease& x, clock::time_point now);

  /// Removes all leases and returns them.
  std::vector<device_lease> take_leases(clock::time_point now);

  /// Removes one.
  void end_lease(uint64_t number, clock::time_point now);

  device_view view(clock::time_point now) const;
};

/// The devices of a dispatcher.
class device_pool {
public:
  using clock = pooled_device::clock;

  pooled_device& add(pooled_device x);
  void remove(const pooled_device& x);

  bool empty() const { return all_.empty(); }
  std::list<pooled_device>& all() { return all_; }
  const std::list<pooled_device>& all() const { return all_; }

  /// Each returns null when there is none.
  pooled_device* find(const evaluator_actor& x);
  pooled_device* find(const caf::actor_addr& x);
  pooled_device* holder_of(uint64_t lease);

  /// Returns a well device that has the verdict of this key; or null.
  pooled_device* keeper_of(const std::string& key);

  /// Returns whether any device has a verdict that may be asked for.
  bool keeps_any() const;

  /// Returns whether a well device is outside of `avoid`; see
  /// `dispatch_queue::entry`.
  bool has_choice(const std::string& avoid) const;

  /// Returns the lease to be asked back for a device that has nothing to do: of
  /// the longest row, the last; and marks it. Null: nobody has one to give.
  const device_lease* ask_back(pooled_device*& of);

private:
  std::list<pooled_device> all_; // Elements stay where they are.
};

} // namespace caesar
