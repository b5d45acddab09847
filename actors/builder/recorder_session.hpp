#pragma once

#include "cuda/build/compile_call.hpp"
#include "cuda/build/toolchain.hpp"
#include "messages/interfaces.hpp"
#include "messages/json.hpp"

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace caesar {

/// How patient a builder is with its recorder.
struct recorder_limits {
  std::chrono::nanoseconds timeout = std::chrono::seconds{60}; ///< An import.
  uint64_t memory_bytes = uint64_t{8} << 30; ///< Of an import.
  /// What a recorder may take to start, and to answer beyond `timeout`.
  std::chrono::nanoseconds grace = std::chrono::seconds{60};
  int32_t parallel = 4; ///< Imports at a time.
  int32_t starts = 4;   ///< Failed ones in a row, then everything fails.
};

// -- what a session wants done ------------------------------------------------

/// Start a recorder process as number `link`.
struct open_recorder {
  uint64_t link;
};

/// Send one frame.
struct send_to_recorder {
  std::string json;
};

/// Kill the recorder process.
struct close_recorder {};

/// Call `alarm(generation)` after this time.
struct set_alarm {
  uint64_t generation;
  std::chrono::nanoseconds after;
};

/// The recorder is up and has told what torch it has.
struct recorder_ready {
  cuda::torch_facts facts;
};

/// A request has its answer.
struct candidate_recorded {
  uint64_t request;
  cuda::recording what;
};

/// A request has none, and not by the candidate's fault as far as we know.
struct recording_failed {
  uint64_t request;
  std::string why;
};

using recorder_command =
  std::variant<open_recorder, send_to_recorder, close_recorder, set_alarm,
               recorder_ready, candidate_recorded, recording_failed>;

using recorder_commands = std::vector<recorder_command>;

/// Keeps a recorder process going while there are requests, as a pure machine.
///
/// A recorder that dies or hangs is started again, after a pause that grows.
/// What it was working on is asked once more, one request at a time, so that a
/// request which kills recorders fails alone.
class recorder_session {
public:
  explicit recorder_session(recorder_limits limits) : limits_{limits} {}

  /// Records a candidate as number `request`.
  recorder_commands ask(uint64_t request, std::string candidate,
                        std::string problem);

  recorder_commands hear(const frame_received& x);
  recorder_commands closed(const link_closed& x);
  recorder_commands alarm(uint64_t generation);

private:
  enum class phase { down, starting, up, resting };

  struct pending {
    json frame;
    int32_t losses = 0;      // Recorders that died of it, or beside it.
    int32_t kills = 0;       // Recorders that somebody killed then.
    bool was_killed = false; // Its import was, by whomever.
    uint64_t alarm = 0;      // Not zero: it was sent.
  };

  void start();
  void ready(const json& facts);
  void answered(const json& frame, const std::string& text);
  void lost(const std::string& why, bool killed = false);
  void lost_in_flight(const std::string& why, bool killed);
  void fail_all(const std::string& why);
  void send_what_may_go();
  void send(pending& x);
  uint64_t wait(std::chrono::nanoseconds after);
  recorder_commands take() { return std::exchange(commands_, {}); }

  recorder_limits limits_;
  phase phase_ = phase::down;
  std::map<uint64_t, pending> pending_;
  uint64_t link_ = 0;
  uint64_t last_alarm_ = 0;
  uint64_t phase_alarm_ = 0; // Of starting or resting.
  int32_t failures_ = 0;     // In a row.
  recorder_commands commands_;
};

} // namespace caesar
