#pragma once

// What actors ask and tell each other, but for what carries an actor's handle:
// that is in interfaces.hpp.

#include "messages/attempt.hpp"
#include "messages/error.hpp"
#include "messages/evaluation.hpp"
#include "messages/spending.hpp"
#include "messages/trajectory.hpp"

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace caesar {

/// Tells that an evaluation moved on.
struct evaluation_progress {
  trajectory_id who;
  int32_t turn = 0;
  evaluation_phase phase = evaluation_phase::load;

  static constexpr const char* type_name = "evaluation_progress";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"who", x.who}, field{"turn", x.turn},
                      field{"phase", x.phase}};
  }
};

/// Asks an executor to say when its device may work. It fails when the device
/// is given up.
struct await_health {
  static constexpr const char* type_name = "await_health";
  static constexpr auto fields(auto&) { return std::tuple<>{}; }
};

struct device_recovered {
  static constexpr const char* type_name = "device_recovered";
  static constexpr auto fields(auto&) { return std::tuple<>{}; }
};

/// Asks for the artefacts of a candidate.
struct build_candidate {
  build_request request;

  static constexpr const char* type_name = "build_candidate";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"request", x.request}};
  }
};

/// A process behind a port sent a whole frame.
struct frame_received {
  uint64_t link = 0; ///< Which process; earlier ones are stale.
  std::string text;

  static constexpr const char* type_name = "frame_received";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"link", x.link}, field{"text", x.text}};
  }
};

/// A process behind a port ended, and `reason` says how.
struct link_closed {
  uint64_t link = 0;
  std::string reason;
  bool killed = false; ///< Somebody else ended the process, not its own doing.

  static constexpr const char* type_name = "link_closed";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"link", x.link}, field{"reason", x.reason},
                      field{"killed", x.killed}};
  }
};

/// A deadline that an actor set for itself passed; stale ones are ignored.
struct deadline_passed {
  uint64_t generation = 0;

  static constexpr const char* type_name = "deadline_passed";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"generation", x.generation}};
  }
};

/// A reply that is still being written holds a candidate already: the one that
/// it will hold, unless another comes. Model clients tell themselves by ticket,
/// and then who has asked.
struct code_written {
  uint64_t ticket = 0;
  int32_t turn = 0;
  std::string code;

  static constexpr const char* type_name = "code_written";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"ticket", x.ticket}, field{"turn", x.turn},
                      field{"code", x.code}};
  }
};

/// An attempt at a reply has ended.
struct completion_settled {
  uint64_t ticket = 0;
  int32_t attempt = 1;
  attempt_result result;

  static constexpr const char* type_name = "completion_settled";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"ticket", x.ticket}, field{"attempt", x.attempt},
                      field{"result", x.result}};
  }
};

/// A compiler job of the builder ended.
struct job_ended {
  uint64_t job = 0;
  int32_t status = 0;     ///< Exit status, or minus the signal.
  bool timed_out = false; ///< Killed by its time limit.
  std::string output;     ///< What it printed, cut to the limit.
  std::chrono::nanoseconds took{0};

  static constexpr const char* type_name = "job_ended";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"job", x.job}, field{"status", x.status},
                      field{"timed_out", x.timed_out},
                      field{"output", x.output}, field{"took", x.took}};
  }
};

/// Appends one event to the journal.
struct record_event {
  journal_record record;

  static constexpr const char* type_name = "record_event";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"record", x.record}};
  }
};

/// The event is on the disk.
struct event_recorded {
  int64_t sequence = 0;

  static constexpr const char* type_name = "event_recorded";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"sequence", x.sequence}};
  }
};

/// Asks for all events of one trajectory, oldest first.
struct load_history {
  trajectory_id who;

  static constexpr const char* type_name = "load_history";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"who", x.who}};
  }
};

struct trajectory_history {
  std::vector<journal_record> records;

  static constexpr const char* type_name = "trajectory_history";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"records", x.records}};
  }
};

/// Writes a sample's folder: log.json, config.json and, when it is done, DONE.
struct write_sample {
  trajectory_id who;
  std::string log;    ///< The whole text of log.json.
  std::string config; ///< The whole text of config.json.
  bool done = false;

  static constexpr const char* type_name = "write_sample";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"who", x.who}, field{"log", x.log},
                      field{"config", x.config}, field{"done", x.done}};
  }
};

struct sample_written {
  std::string folder;

  static constexpr const char* type_name = "sample_written";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"folder", x.folder}};
  }
};

/// Lets a spawned trajectory begin, or go on from its history.
struct begin_trajectory {
  static constexpr const char* type_name = "begin_trajectory";
  static constexpr auto fields(auto&) { return std::tuple<>{}; }
};

/// Finish what was paid for, begin nothing new.
struct drain {
  static constexpr const char* type_name = "drain";
  static constexpr auto fields(auto&) { return std::tuple<>{}; }
};

/// Sends nothing new to models, and begins no trajectory; or does so again.
struct hold_run {
  bool held = true;

  static constexpr const char* type_name = "hold_run";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"held", x.held}};
  }
};

/// Takes back the requests of a trajectory that nobody was asked yet.
struct withdraw_requests {
  trajectory_id who;

  static constexpr const char* type_name = "withdraw_requests";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"who", x.who}};
  }
};

/// Ends a trajectory before its next turn, with what it has found.
struct cancel_trajectory {
  trajectory_id who;

  static constexpr const char* type_name = "cancel_trajectory";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"who", x.who}};
  }
};

/// Tells the model something with the next prompt of a trajectory.
struct hint_trajectory {
  trajectory_id who;
  std::string text;

  static constexpr const char* type_name = "hint_trajectory";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"who", x.who}, field{"text", x.text}};
  }
};

/// Changes what a run may use, from now on.
struct change_setting {
  std::string key;   ///< "run.active", "budget.dollars".
  std::string value; ///< As it would stand in the TOML file.

  static constexpr const char* type_name = "change_setting";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"key", x.key}, field{"value", x.value}};
  }
};

/// What a person asked for is done, or will be.
struct command_done {
  std::string text; ///< For people.

  static constexpr const char* type_name = "command_done";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"text", x.text}};
  }
};

/// A trajectory ended, or stopped because the run drains.
struct trajectory_ended {
  trajectory_summary summary;
  bool drained = false; ///< It goes on when the run is started again.
  std::string budget;   ///< Of the run, that has stopped it; may be empty.

  static constexpr const char* type_name = "trajectory_ended";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"summary", x.summary}, field{"drained", x.drained},
                      field{"budget", x.budget}};
  }
};

/// Tells the supervisor how long a device was held.
struct device_used {
  std::chrono::nanoseconds time{0};

  static constexpr const char* type_name = "device_used";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"time", x.time}};
  }
};

/// Asks the supervisor to run its plan; the answer is the end of the run.
struct start_run {
  static constexpr const char* type_name = "start_run";
  static constexpr auto fields(auto&) { return std::tuple<>{}; }
};

struct run_summary {
  std::vector<trajectory_summary> trajectories; ///< In the plan's order.
  int32_t skipped = 0; ///< Of these, ended by an earlier start of the run.
  int32_t open = 0;    ///< Not ended: the run was drained.
  std::string budget;  ///< That ended it, in a sentence; may be empty.

  static constexpr const char* type_name = "run_summary";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"trajectories", x.trajectories},
                      field{"skipped", x.skipped}, field{"open", x.open},
                      field{"budget", x.budget}};
  }
};

/// Tells the board where a trajectory is.
struct trajectory_moved {
  trajectory_id who;
  int32_t turn = 0;
  state to = state::start;
  int32_t correct = 0; ///< Of its turns so far, those judged correct.

  static constexpr const char* type_name = "trajectory_moved";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"who", x.who}, field{"turn", x.turn},
                      field{"to", x.to}, field{"correct", x.correct}};
  }
};

struct view_board {
  static constexpr const char* type_name = "view_board";
  static constexpr auto fields(auto&) { return std::tuple<>{}; }
};

/// The run at one moment.
struct board_view {
  int32_t trajectories = 0; ///< In the plan.
  int32_t ended = 0;
  int32_t turns = 0; ///< Turns begun, of this and earlier starts.
  int32_t turns_planned = 0;
  std::vector<int32_t> states; ///< Live trajectories by `state`.
  int32_t correct = 0;         ///< Turns whose candidate was correct.

  static constexpr const char* type_name = "board_view";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"trajectories", x.trajectories},
                      field{"ended", x.ended},
                      field{"turns", x.turns},
                      field{"turns_planned", x.turns_planned},
                      field{"states", x.states},
                      field{"correct", x.correct}};
  }
};

} // namespace caesar
