#pragma once

#include "actors/log/log.hpp"
#include "actors/trajectory/machine.hpp"
#include "actors/trajectory/run_facts.hpp"
#include "messages/interfaces.hpp"
#include "messages/reply.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace caesar {

/// Whom a trajectory talks to.
struct trajectory_partners {
  llm_client_actor model;
  dispatcher_actor dispatcher;
  journal_actor journal;
  supervisor_actor supervisor;
  board_actor board;
};

/// Runs one sample of one problem: a thin shell around `machine`.
///
/// It has one behaviour per state of the machine. Whatever happens is recorded
/// by the journal before it is applied, so that a restart goes on at the same
/// event. Where the trajectories hold much, one that waits has forgotten its
/// turns, and reads them again when they are needed. Ends by telling the
/// supervisor, after its folder is written.
class trajectory_state {
public:
  using interface = trajectory_actor;

  static constexpr const char* name = "caesar.trajectory";

  trajectory_state(interface::pointer self, trajectory_id who,
                   std::shared_ptr<const problem> target,
                   std::shared_ptr<const run_facts> run,
                   trajectory_partners partners, actor_log log);

  interface::behavior_type make_behavior();

private:
  /// A build that began while the model was still writing.
  struct early_build {
    int32_t turn = 0;
    std::string code;
    std::optional<build_report> report; ///< Once it is there.
    bool is_wanted = false; ///< The reply has ended, and has this code.
  };

  interface::behavior_type waiting();
  interface::behavior_type behaviour_of(state x);
  interface::behavior_type starting();
  interface::behavior_type working();
  interface::behavior_type correcting();
  interface::behavior_type finishing();

  static constexpr const char* cancelled_by_a_person = "cancelled by a person";

  /// What a person asked for before the history was read.
  struct early_command {
    std::optional<std::string> hint; ///< Else it is to be cancelled.
    reply<command_done> answer;
  };

  void resume();
  void replay(const std::vector<journal_record>& records);
  bool fold(const std::vector<journal_record>& records);
  void with_history(std::function<void()> then);
  void hold_less();
  void proceed();
  void progressed(const evaluation_progress& x);
  void drained();
  void begin_to_drain(const drain& x);
  caf::result<command_done> hear(std::optional<std::string> hint);
  void obey(const std::optional<std::string>& hint, reply<command_done> answer);
  void cancel(reply<command_done> answer);
  void take_hint(const std::string& text, reply<command_done> answer);
  void take_in(trajectory_event event, command_done done,
               reply<command_done> answer);
  void build_early(const code_written& x);
  bool adopt_early(const build_code& x);
  void record_early();
  build_candidate build_order_for(int32_t turn, const std::string& code);

  void execute(const compose_prompt& x);
  void execute(const ask_model& x);
  void execute(const build_code& x);
  void execute(const evaluate_code& x);
  void execute(const conclude& x);
  void execute(const rest& x);

  template <class Answer, class Actor, class Request>
  void ask(const Actor& whom, Request request, int32_t turn, const char* what);
  void record(int32_t turn, trajectory_event event);
  void apply(trajectory_event event);
  void show_state();
  void write_folder(bool done, const std::string& failure,
                    const std::function<void()>& then);
  void give_up(const caf::error& reason);
  void put_off(const std::string& budget = {});
  void go_on();
  void leave(trajectory_summary summary, bool drained, std::string budget = {});
  std::string budget_reached(const std::string& prompt) const;

  interface::pointer self_;
  trajectory_id who_;
  std::shared_ptr<const problem> target_;
  std::shared_ptr<const run_facts> run_;
  trajectory_partners partners_;
  actor_log log_;
  machine machine_;
  text_share share_;       ///< What the machine holds.
  int64_t base_chars_ = 0; ///< What all its prompts begin with; 0: not known.
  state shown_ = state::start; ///< As last told to log and board.
  stopwatch entered_;
  stopwatch logged_; ///< Since its folder was last written.
  stopwatch lived_;  ///< Since this start of the run.
  std::optional<early_build> early_;
  std::vector<early_command> early_commands_;
  bool replayed_ = false;
  std::vector<std::function<void()>> readers_; ///< Wait for its history.
  bool reading_ = false;   ///< It proceeds when it has its history again.
  bool giving_up_ = false; ///< Its folder is being written for the last time.
  bool draining_ = false;
  bool cancelled_ = false;
  bool ending_ = false;
};

} // namespace caesar
