#pragma once

#include "actors/log/log.hpp"
#include "config/options.hpp"
#include "messages/interfaces.hpp"
#include "messages/reply.hpp"

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace caesar {

/// One trajectory of a run's plan.
struct planned_trajectory {
  trajectory_id who;
  std::shared_ptr<const problem> target;
};

/// Starts trajectory `x` for `supervisor`.
using trajectory_launcher = std::function<trajectory_actor(
  supervisor_actor::pointer supervisor, const planned_trajectory& x)>;

/// How much a run may do.
struct supervisor_limits {
  int32_t active = 1; ///< Trajectories in flight.
  config::budget_options budget;
  std::chrono::nanoseconds device_time{0}; ///< Used by earlier starts.
  /// Called once when the run drains, whatever made it; may be empty.
  std::function<void()> on_drain{};
};

/// Runs the plan: keeps so many trajectories in flight as may be, starts one
/// again that died of a bug, and ends the run when all have ended. When a
/// budget is used up, it lets what is in flight end, and says which it was.
/// A trajectory that people ask something of begins out of turn.
///
/// Trajectories in `ended` are over already and not started.
class supervisor_state {
public:
  using interface = supervisor_actor;

  static constexpr const char* name = "caesar.supervisor";

  /// How often a trajectory is started in all, when it dies of a bug.
  static constexpr int32_t starts = 3;

  supervisor_state(interface::pointer self,
                   std::vector<planned_trajectory> plan,
                   std::map<trajectory_id, trajectory_summary> ended,
                   const supervisor_limits& limits,
                   trajectory_launcher launcher, board_actor board,
                   actor_log log);

  interface::behavior_type make_behavior();

private:
  struct running {
    size_t index = 0; ///< In the plan.
    int32_t starts = 0;
    trajectory_actor actor;
  };

  caf::result<run_summary> begin();
  void admit();
  void launch_one(size_t index, int32_t starts_before);
  void ended(const trajectory_ended& x);
  void trajectory_down(const caf::down_msg& x);
  void use_device(const device_used& x);
  void hold(bool held);
  caf::result<command_done> change(const change_setting& x);
  trajectory_actor live(const trajectory_id& who, std::string& why_not);
  template <class Request>
  caf::result<command_done> pass_on(const Request& x);
  void set_wall_alarm();
  void stop_for(const std::string& budget);
  void drain_all();
  void finish_if_over();

  interface::pointer self_;
  std::vector<planned_trajectory> plan_;
  std::map<trajectory_id, trajectory_summary> summaries_;
  int32_t skipped_;
  supervisor_limits limits_;
  trajectory_launcher launcher_;
  board_actor board_;
  actor_log log_;
  size_t next_ = 0; ///< First of the plan that was not looked at.
  std::map<trajectory_id, running> running_;
  std::map<caf::actor_id, trajectory_id> actors_; ///< Of those.
  reply<run_summary> answer_;
  caf::actor_clock::time_point began_{};
  uint64_t wall_alarm_ = 0; ///< The latest that was set.
  bool has_begun_ = false;
  bool held_ = false;
  bool draining_ = false;
  std::string budget_; ///< That ended the run; may be empty.
};

} // namespace caesar
