#pragma once

// Every actor's interface: who can be asked for what. Read this first; the
// requests themselves are in requests.hpp.

#include "messages/cluster.hpp"
#include "messages/requests.hpp"
#include "messages/type_ids.hpp"

namespace caesar {

/// Hears how an evaluation proceeds.
using progress_listener_actor = actor_interface<void(evaluation_progress)>;

/// Asks for a candidate's verdict; `listener` hears of its phases.
struct evaluate_candidate {
  evaluation_request request;
  progress_listener_actor listener;

  static constexpr const char* type_name = "evaluate_candidate";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"request", x.request},
                      field{"listener", x.listener}};
  }
};

/// Hears of code in a reply that is still being written.
using code_listener_actor = actor_interface<void(code_written)>;

/// Talks to the model, at one endpoint or several. `completion_settled` and
/// `code_written` come from its transport. Who asks, and is a code listener,
/// hears the latter, too.
/// After `drain` nothing more is sent, nor while it is held. Of settings it has
/// those of [budget].
using llm_client_actor =
  actor_interface<completion(complete_prompt), void(completion_settled),
                  void(code_written), void(deadline_passed), void(drain),
                  void(hold_run), void(withdraw_requests),
                  command_done(change_setting)>;

/// Compiles what candidates want compiled, once per content. `job_ended` and
/// the frames come from its compiler and recorder processes.
using builder_actor = actor_interface<build_report(build_candidate),
                                      builder_facts(describe_builder),
                                      void(job_ended), void(frame_received),
                                      void(link_closed), void(deadline_passed)>;

/// Has candidates built, here or on another machine.
using build_service_actor = actor_interface<build_report(build_candidate)>;

/// Says that somebody builds.
struct offer_builder {
  build_service_actor builder;
  std::string name;  ///< Of the node; empty: it is on this machine.
  int32_t slots = 1; ///< Compilations at a time.

  static constexpr const char* type_name = "offer_builder";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"builder", x.builder}, field{"name", x.name},
                      field{"slots", x.slots}};
  }
};

/// Says that somebody builds no more. The answer comes when nothing that it was
/// asked for is open.
struct withdraw_builder {
  build_service_actor builder;

  static constexpr const char* type_name = "withdraw_builder";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"builder", x.builder}};
  }
};

/// Evaluates on one device, here or on another machine.
using evaluator_actor =
  actor_interface<verdict(evaluate_candidate), device_recovered(await_health),
                  device_facts(describe_device), void(give_back)>;

/// Serves one device: one evaluation at a time, by one judge process.
using executor_actor =
  actor_interface<verdict(evaluate_candidate), device_recovered(await_health),
                  device_facts(describe_device), void(give_back),
                  void(frame_received), void(link_closed),
                  void(deadline_passed)>;

/// Says that an executor takes work.
struct offer_executor {
  evaluator_actor executor;
  std::string device;
  device_facts facts{};            ///< As far as they are known.
  int32_t window = 1;              ///< Evaluations that it may have at a time.
  std::vector<std::string> held{}; ///< Keys of those whose verdicts it has.

  static constexpr const char* type_name = "offer_executor";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"executor", x.executor}, field{"device", x.device},
                      field{"facts", x.facts}, field{"window", x.window},
                      field{"held", x.held}};
  }
};

/// Says that an executor takes no more work. The answer comes when it does
/// none.
struct withdraw_executor {
  evaluator_actor executor;

  static constexpr const char* type_name = "withdraw_executor";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"executor", x.executor}};
  }
};

/// Decides which builder and which executor does what, and moves work away
/// from one that fails.
using dispatcher_actor =
  actor_interface<build_report(build_candidate), verdict(evaluate_candidate),
                  void(offer_executor), node_released(withdraw_executor),
                  void(offer_builder), node_released(withdraw_builder),
                  devices_view(view_devices), void(drain)>;

/// Stands before an executor of a node, and gets what evaluations need.
using guest_actor =
  actor_interface<verdict(evaluate_candidate), device_recovered(await_health),
                  device_facts(describe_device), void(give_back),
                  held_evaluations(list_held), is_idle(await_idle),
                  void(deadline_passed)>;

/// Stands before a node's builder, on the head, and has brought here what that
/// has built.
using remote_builder_actor = actor_interface<build_report(build_candidate)>;

/// Gives other machines the shared objects that this one has built.
using shelf_actor = actor_interface<artefact_piece(fetch_artefact)>;

/// Offers the devices of this machine to a head, and does so again when the
/// connection is lost. After `drain` it takes nothing new, and ends.
using node_actor =
  actor_interface<void(deadline_passed), void(membership_ended), void(drain)>;

/// Asks a head to let work be done on these devices.
struct join_cluster {
  introduction who;
  node_actor node; ///< For as long as it lives.
  std::vector<offer_executor> devices;
  build_service_actor builder;
  builder_facts tools; ///< Of the builder.
  int32_t slots = 0;   ///< Of the builder; zero: it does not build for others.
  shelf_actor shelf;   ///< For what it has built.
  bool more = false;   ///< Beside what it has offered already.

  static constexpr const char* type_name = "join_cluster";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"who", x.who},         field{"node", x.node},
                      field{"devices", x.devices}, field{"builder", x.builder},
                      field{"tools", x.tools},     field{"slots", x.slots},
                      field{"shelf", x.shelf},     field{"more", x.more}};
  }
};

/// Where nodes come to: it answers an introduction with its own.
using gate_actor =
  actor_interface<introduction(introduction), node_admitted(join_cluster),
                  node_released(leave_cluster), artefact_piece(fetch_artefact),
                  void(node_lines)>;

/// Tells a depot from where it gets what it has not.
struct use_shelf {
  shelf_actor shelf;

  static constexpr const char* type_name = "use_shelf";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"shelf", x.shelf}};
  }
};

/// Keeps the shared objects that other machines have built, each once.
using depot_actor =
  actor_interface<artefact(localize_artefact), void(use_shelf)>;

/// Tells a courier to whom it brings its lines.
struct report_lines_to {
  gate_actor gate; ///< Null: nobody is there.

  static constexpr const char* type_name = "report_lines_to";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"gate", x.gate}};
  }
};

/// Brings the log lines of a node to its head.
using courier_actor = actor_interface<void(line_logged), void(report_lines_to),
                                      void(deadline_passed)>;

/// Keeps the durable record of a run, and writes the folders of its samples.
using journal_actor =
  actor_interface<event_recorded(record_event),
                  trajectory_history(load_history),
                  sample_written(write_sample), void(deadline_passed)>;

/// Runs one sample of one problem.
using trajectory_actor = actor_interface<
  void(begin_trajectory), void(evaluation_progress), void(code_written),
  void(drain), command_done(cancel_trajectory), command_done(hint_trajectory)>;

/// Runs the whole plan, and does what people ask of it. Of settings it has
/// run.active and those of [budget].
using supervisor_actor =
  actor_interface<run_summary(start_run), void(trajectory_ended),
                  void(device_used), void(drain), void(deadline_passed),
                  void(hold_run), command_done(cancel_trajectory),
                  command_done(hint_trajectory), command_done(change_setting)>;

/// Counts what goes on, for whoever looks.
using board_actor =
  actor_interface<void(trajectory_moved), void(trajectory_ended),
                  board_view(view_board)>;

/// Answers who asks what a run is at.
using control_actor = actor_interface<void(control_asked)>;

} // namespace caesar
