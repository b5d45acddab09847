#pragma once

#include "messages/interfaces.hpp"
#include "messages/json.hpp"

#include <functional>
#include <string>

namespace caesar {

/// What a run says of itself: {"trajectories", "ended", "turns",
/// "turns_planned", "correct", "states", "devices", "builders", "waiting"}.
json status_json(const board_view& board, const devices_view& devices);

/// Answers who asks what a run is at: {"ask": "status"}. What it cannot answer
/// it answers with {"error": "..."}.
class control_state {
public:
  using interface = control_actor;

  static constexpr const char* name = "caesar.control";

  /// `answer` sends an answer to who has the ticket; it must not block.
  control_state(interface::pointer self, board_actor board,
                dispatcher_actor dispatcher,
                std::function<void(uint64_t ticket, std::string line)> answer);

  interface::behavior_type make_behavior();

private:
  void hear(const control_asked& x);
  void tell_status(uint64_t ticket);
  void fail(uint64_t ticket, const std::string& why);

  interface::pointer self_;
  board_actor board_;
  dispatcher_actor dispatcher_;
  std::function<void(uint64_t, std::string)> answer_;
};

} // namespace caesar
