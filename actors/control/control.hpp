#pragma once

#include "messages/interfaces.hpp"
#include "messages/json.hpp"

#include <functional>
#include <string>

namespace caesar {

/// What a run says of itself: {"trajectories", "ended", "turns",
/// "turns_planned", "correct", "states", "devices", "builders", "waiting"}.
json status_json(const board_view& board, const devices_view& devices);

/// Whom it asks.
struct control_partners {
  board_actor board;
  dispatcher_actor dispatcher;
  supervisor_actor supervisor;
  llm_client_actor model;
};

/// Answers who asks what a run is at, {"ask": "status"}, and has done what
/// people want: {"ask": "pause"}, "resume", "drain", "cancel" with "who",
/// "hint" with "who" and "text", "set" with "key" and "value". The answer is
/// the status, {"done": "..."}, or {"error": "..."}.
class control_state {
public:
  using interface = control_actor;

  static constexpr const char* name = "caesar.control";

  /// `answer` sends an answer to who has the ticket; it must not block.
  control_state(interface::pointer self, control_partners partners,
                std::function<void(uint64_t ticket, std::string line)> answer);

  interface::behavior_type make_behavior();

private:
  void hear(const control_asked& x);
  void tell_status(uint64_t ticket);
  void hold(uint64_t ticket, bool held);
  void set(uint64_t ticket, const change_setting& x);
  template <class Actor, class Request>
  void pass_on(uint64_t ticket, const Actor& to, Request x);
  void done(uint64_t ticket, const std::string& text);
  void fail(uint64_t ticket, const std::string& why);

  interface::pointer self_;
  control_partners with_;
  std::function<void(uint64_t, std::string)> answer_;
  bool paused_ = false;
};

} // namespace caesar
