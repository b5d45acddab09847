#pragma once

#include "actors/log/log.hpp"
#include "actors/node/network.hpp"
#include "messages/interfaces.hpp"

#include <chrono>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace caesar {

/// A device of a node, as the head will know it.
struct offered_guest {
  guest_actor guest;
  std::string device;
  std::optional<device_facts> facts{}; ///< Found by the node itself.
  bool offered = false;                ///< To the head that it joins.
};

/// How a node works.
struct node_settings {
  introduction me;
  config::network_place head;
  std::vector<offered_guest> devices;
  int32_t slots = 0; ///< In which it compiles for others.
  std::string cpu{}; ///< Of this machine, as `builder_facts` has it.
  /// Tells people how it goes; may be empty. Must not block.
  std::function<void(const std::string&)> announce{};
  /// Called once, when it has left, or is refused and `refused` says why.
  std::function<void(const std::string& refused)> ended{};
};

/// Who works with a node's actor on its machine.
struct node_partners {
  caf::io::middleman_actor connector; ///< See network.hpp.
  depot_actor depot;
  builder_actor builder;
  shelf_actor shelf; ///< For what the builder has built.
  courier_actor courier;
};

/// Offers the devices and the builder of this machine to a head. The head may
/// come later and may be gone for a while: the node tries again after growing
/// pauses, and is a new node then, which tells what it has done for that run.
class node_state {
public:
  using interface = node_actor;

  static constexpr const char* name = "caesar.node";

  static constexpr auto first_pause = std::chrono::milliseconds{250};
  static constexpr auto longest_pause = std::chrono::seconds{5};

  /// Evaluations that each device gets at a time: while one runs, the next one
  /// and what it needs are on their way.
  static constexpr int32_t window = 2;

  /// A device whose judge is not up after so long is offered later.
  static constexpr auto slow_start = std::chrono::seconds{20};

  node_state(interface::pointer self, node_settings settings,
             node_partners partners, actor_log log);

  /// Says that it has ended, if it has not yet.
  ~node_state();

  interface::behavior_type make_behavior();

private:
  void learn();
  void learned();
  void lacks(const std::string& what, const caf::error& why);
  bool has_something() const;
  void connect();
  void connected(const caf::strong_actor_ptr& x,
                 const std::set<std::string>& interface_of_x);
  void join_if_ready();
  join_cluster offer_rest();
  void list_held_and_join();
  void join(join_cluster what);
  void joined();
  void offer_more();
  void down(const caf::actor_addr& who);
  void refused(const caf::error& why);
  void try_later(const std::string& why);
  void tell_apart(const std::string& why);
  void leave();
  void await_guests(size_t from);
  void end(const std::string& refused);

  /// Where it stands with a head.
  enum class standing : uint8_t { apart, greeted, joining, joined };

  interface::pointer self_;
  node_settings settings_;
  node_partners with_;
  actor_log log_;
  builder_facts tools_;
  bool builds_ = false;         ///< Its builder's facts are known.
  bool offers_builder_ = false; ///< To the head that it joins.
  size_t unknown_ = 0;  ///< Devices and builders whose facts are not known yet.
  bool late_ = false;   ///< It does not wait for those any more.
  std::string lacking_; ///< Why something is not offered; or empty.
  standing is_ = standing::apart;
  gate_actor gate_;      ///< Of the head; null when apart.
  std::string run_;      ///< Of that head.
  uint64_t attempt_ = 0; ///< To join; what belongs to earlier ones is stale.
  std::chrono::nanoseconds pause_ = first_pause;
  int cuts_ = 0;            ///< Connections cut short since the last pause.
  uint64_t generation_ = 0; ///< Of the alarm for the next attempt.
  bool leaving_ = false;
  std::set<std::string> told_; ///< Why it is not joined, since it last was.
};

} // namespace caesar
