#pragma once

#include "actors/log/log.hpp"
#include "messages/interfaces.hpp"
#include "messages/reply.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace caesar {

/// What a gate knows of its head.
struct gate_settings {
  introduction me;
  std::string arch; ///< Of the GPUs that kernels are compiled for; or empty.
  std::string cpu;  ///< For which they are compiled, as `join_cluster` has it.
  std::filesystem::path artefacts{}; ///< Below it nodes may read.
  /// Tells people who comes and goes; may be empty. Must not block.
  std::function<void(const std::string&)> announce{};
};

/// Where nodes come to: takes in those of this version, offers their devices to
/// the dispatcher as "node/device", and gives them what was built here.
class gate_state {
public:
  using interface = gate_actor;

  static constexpr const char* name = "caesar.gate";

  /// Bytes of an artefact in one message.
  static constexpr size_t piece_bytes = size_t{256} << 10;

  gate_state(interface::pointer self, gate_settings settings,
             dispatcher_actor dispatcher, actor_log log);

  interface::behavior_type make_behavior();

private:
  struct member {
    node_actor node;
    std::vector<evaluator_actor> devices;
    reply<node_released> released{}; ///< Pending while it leaves.
    size_t holding = 0;              ///< Devices that are not released yet.
  };

  std::string refusal_of(const join_cluster& x) const;
  caf::result<introduction> greet(const introduction& x);
  caf::result<node_admitted> admit(const join_cluster& x);
  caf::result<node_released> let_go(const leave_cluster& x);
  void released(const std::string& node);
  void down(const caf::actor_addr& who);
  caf::result<artefact_piece> serve(const fetch_artefact& x) const;
  void announce(const std::string& text) const;

  interface::pointer self_;
  gate_settings settings_;
  dispatcher_actor dispatcher_;
  actor_log log_;
  std::map<std::string, member> members_; ///< By name.
};

} // namespace caesar
