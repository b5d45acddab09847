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
/// After `drain` nothing more is sent.
using llm_client_actor =
  actor_interface<completion(complete_prompt), void(completion_settled),
                  void(code_written), void(deadline_passed), void(drain)>;

/// Compiles what candidates want compiled, once per content. `job_ended` and
/// the frames come from its compiler and recorder processes.
using builder_actor = actor_interface<build_report(build_candidate),
                                      void(job_ended), void(frame_received),
                                      void(link_closed), void(deadline_passed)>;

/// Evaluates on one device, here or on another machine.
using evaluator_actor =
  actor_interface<verdict(evaluate_candidate), device_recovered(await_health)>;

/// Serves one device: one evaluation at a time, by one judge process.
using executor_actor =
  actor_interface<verdict(evaluate_candidate), device_recovered(await_health),
                  void(frame_received), void(link_closed),
                  void(deadline_passed)>;

/// Says that an executor takes work.
struct offer_executor {
  evaluator_actor executor;
  std::string device;
  std::string arch{}; ///< Of a GPU, "sm_90"; empty: it is none.

  static constexpr const char* type_name = "offer_executor";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"executor", x.executor}, field{"device", x.device},
                      field{"arch", x.arch}};
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
                  void(drain)>;

/// Stands before an executor of a node, and gets what evaluations need.
using guest_actor =
  actor_interface<verdict(evaluate_candidate), device_recovered(await_health),
                  is_idle(await_idle), void(deadline_passed)>;

/// Offers the devices of this machine to a head, and does so again when the
/// connection is lost. After `drain` it takes nothing new, and ends.
using node_actor = actor_interface<void(deadline_passed), void(drain)>;

/// Asks a head to let work be done on these devices.
struct join_cluster {
  introduction who;
  std::string cpu; ///< Its model and features.
  node_actor node; ///< For as long as it lives.
  std::vector<offer_executor> devices;

  static constexpr const char* type_name = "join_cluster";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"who", x.who}, field{"cpu", x.cpu},
                      field{"node", x.node}, field{"devices", x.devices}};
  }
};

/// Where nodes come to: it answers an introduction with its own.
using gate_actor =
  actor_interface<introduction(introduction), node_admitted(join_cluster),
                  node_released(leave_cluster), artefact_piece(fetch_artefact)>;

/// Tells a depot which head it serves now.
struct use_gate {
  gate_actor gate;

  static constexpr const char* type_name = "use_gate";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"gate", x.gate}};
  }
};

/// Keeps the shared objects that heads have built, each once.
using depot_actor =
  actor_interface<artefact(localize_artefact), void(use_gate)>;

/// Keeps the durable record of a run, and writes the folders of its samples.
using journal_actor =
  actor_interface<event_recorded(record_event),
                  trajectory_history(load_history),
                  ended_trajectories(load_ended), sample_written(write_sample),
                  void(deadline_passed)>;

/// Runs one sample of one problem.
using trajectory_actor =
  actor_interface<void(begin_trajectory), void(evaluation_progress),
                  void(code_written), void(drain)>;

/// Runs the whole plan.
using supervisor_actor =
  actor_interface<run_summary(start_run), void(trajectory_ended),
                  void(device_used), void(drain), void(deadline_passed)>;

/// Counts what goes on, for whoever looks.
using board_actor =
  actor_interface<void(trajectory_moved), void(trajectory_ended),
                  board_view(view_board)>;

} // namespace caesar
