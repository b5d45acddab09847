#pragma once

#include "actors/log/log.hpp"
#include "actors/node/network.hpp"
#include "messages/interfaces.hpp"

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace caesar {

/// A device of a node, as the head will know it.
struct offered_guest {
  guest_actor guest;
  std::string device;
  std::string arch{}; ///< Of a GPU; or empty.
};

/// How a node works.
struct node_settings {
  introduction me;
  std::string cpu; ///< As `join_cluster` has it.
  config::network_place head;
  std::vector<offered_guest> devices;
  /// Tells people how it goes; may be empty. Must not block.
  std::function<void(const std::string&)> announce{};
  /// Called once, when it has left, or is refused and `refused` says why.
  std::function<void(const std::string& refused)> ended{};
};

/// Offers the devices of this machine to a head. The head may come later and
/// may be gone for a while: the node tries again after growing pauses, and is a
/// new node then.
class node_state {
public:
  using interface = node_actor;

  static constexpr const char* name = "caesar.node";

  static constexpr auto first_pause = std::chrono::milliseconds{250};
  static constexpr auto longest_pause = std::chrono::seconds{5};

  /// Connects by `connector`; see network.hpp.
  node_state(interface::pointer self, node_settings settings,
             caf::io::middleman_actor connector, depot_actor depot,
             actor_log log);

  /// Says that it has ended, if it has not yet.
  ~node_state();

  interface::behavior_type make_behavior();

private:
  void connect();
  void connected(const caf::strong_actor_ptr& x,
                 const std::set<std::string>& interface_of_x);
  void greeted(const gate_actor& gate);
  void joined(const gate_actor& gate);
  void refused(const caf::error& why);
  void try_later(const std::string& why);
  void leave();
  void await_guests(size_t from);
  void end(const std::string& refused);

  interface::pointer self_;
  node_settings settings_;
  caf::io::middleman_actor connector_;
  depot_actor depot_;
  actor_log log_;
  gate_actor gate_; ///< Of the head that has taken it in; or null.
  std::chrono::nanoseconds pause_ = first_pause;
  uint64_t generation_ = 0;
  bool leaving_ = false;
  bool told_ = false; ///< That the head is not there.
};

} // namespace caesar
