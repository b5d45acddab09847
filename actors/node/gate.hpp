#pragma once

#include "actors/log/line.hpp"
#include "actors/log/log.hpp"
#include "actors/node/depot.hpp"
#include "actors/node/flap_guard.hpp"
#include "messages/interfaces.hpp"
#include "messages/reply.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace caesar {

/// What a gate knows of its head.
struct gate_settings {
  introduction me;
  std::string arch; ///< Of the GPUs that kernels are compiled for; or empty.
  std::string cpu;  ///< For which they are compiled, as `builder_facts` has it.
  std::vector<std::string> required{}; ///< See `config::unmet`.
  std::filesystem::path artefacts{};   ///< What was built here.
  depot_settings from_elsewhere{};     ///< What nodes built.
  /// Tells people who comes and goes; may be empty. Must not block.
  std::function<void(const std::string&)> announce{};
  /// Takes what the actors of nodes have logged; may be empty.
  std::function<void(const log_line&)> record{};
};

/// Where nodes come to: takes in those of this version, offers their devices to
/// the dispatcher as "node/device" and their builders by the node's name, and
/// gives them what was built here or by others of them.
class gate_state {
public:
  using interface = gate_actor;

  static constexpr const char* name = "caesar.gate";

  /// What nodes offer is compared with what `builder` says of this machine.
  gate_state(interface::pointer self, gate_settings settings,
             dispatcher_actor dispatcher, builder_actor builder, actor_log log);

  /// Ends what stands for nodes.
  ~gate_state();

  interface::behavior_type make_behavior();

private:
  struct member {
    node_actor node;
    std::vector<evaluator_actor> devices;
    remote_builder_actor builder; ///< Null: it does not build.
    depot_actor depot;            ///< Of what it builds.
    flap_guard::clock::time_point came{};
    bool leaves = false;
    reply<node_released> released{}; ///< Pending while it leaves.
    size_t holding = 0;              ///< What is not released yet.
  };

  caf::result<introduction> greet(const introduction& x);
  caf::result<node_admitted> knock(const join_cluster& x);
  void look_at_tools();
  void open_up();
  caf::error admit_more(const join_cluster& x);
  caf::error admit(const join_cluster& x);
  caf::error refusal_of(const join_cluster& x) const;
  std::string unfitness_of(const offer_executor& x,
                           const std::string& cpu) const;
  std::string unfitness_of_builder(const join_cluster& x) const;
  std::string offer(const join_cluster& x, member& to);
  void offer_builder_of(const join_cluster& x, member& to);
  caf::result<node_released> let_go(const leave_cluster& x);
  void released(const std::string& node);
  void down(const caf::actor_addr& who);
  void end_builder_of(member& x);
  void record(const node_lines& x) const;
  void announce(const std::string& text) const;

  interface::pointer self_;
  gate_settings settings_;
  dispatcher_actor dispatcher_;
  builder_actor builder_;
  actor_log log_;
  std::optional<builder_facts> tools_; ///< Of this machine, once known.
  bool looks_ = false;                 ///< They are being found out.
  std::string no_tools_;               ///< Why they are not known; or empty.
  std::vector<std::pair<join_cluster, reply<node_admitted>>> knocking_;
  std::map<std::string, member> members_; ///< By name.
  flap_guard flaps_;
};

} // namespace caesar
