#include "actors/builder/recorder_session.hpp"

#include <algorithm>
#include <utility>

namespace caesar {

namespace {

constexpr auto first_pause = std::chrono::milliseconds{200};
constexpr auto longest_pause = std::chrono::seconds{30};

// Requests that were with this many lost recorders fail; those that somebody
// killed count less, as memory may have been short for any reason.
constexpr int32_t most_losses = 2;
constexpr int32_t most_kills = 5;

std::chrono::nanoseconds pause_after(int32_t failures) {
  std::chrono::nanoseconds pause = first_pause;
  for (int32_t i = 1; i < failures && pause < longest_pause; ++i)
    pause *= 2;
  return std::min<std::chrono::nanoseconds>(pause, longest_pause);
}

} // namespace

// -- events -------------------------------------------------------------------

recorder_commands recorder_session::ask(uint64_t request, std::string candidate,
                                        std::string problem) {
  auto& x = pending_[request];
  x.frame = json{{"id", request},
                 {"candidate", std::move(candidate)},
                 {"problem", std::move(problem)},
                 {"timeout", limits_.timeout},
                 {"memory_bytes", limits_.memory_bytes}};
  if (phase_ == phase::down)
    start();
  else
    send_what_may_go();
  return take();
}

recorder_commands recorder_session::hear(const frame_received& x) {
  if (x.link != link_ || phase_ == phase::down || phase_ == phase::resting)
    return {};
  auto frame = json::parse(x.text, nullptr, false);
  if (frame.contains("ready"))
    ready(frame["ready"]);
  else if (frame.contains("id") && frame["id"].is_number_unsigned())
    answered(frame, x.text);
  else {
    commands_.push_back(close_recorder{});
    lost("the recorder said: " + x.text.substr(0, 1000));
  }
  return take();
}

recorder_commands recorder_session::closed(const link_closed& x) {
  if (x.link == link_ && phase_ != phase::down && phase_ != phase::resting)
    lost("the recorder ended: " + x.reason, x.killed);
  return take();
}

recorder_commands recorder_session::alarm(uint64_t generation) {
  auto is_late = [&](const auto& x) { return x.second.alarm == generation; };
  if (generation == phase_alarm_ && phase_ == phase::resting) {
    start();
  } else if (generation == phase_alarm_ && phase_ == phase::starting) {
    commands_.push_back(close_recorder{});
    lost("the recorder did not start in time");
  } else if (std::any_of(pending_.begin(), pending_.end(), is_late)) {
    commands_.push_back(close_recorder{});
    lost("the recorder did not answer in time");
  }
  return take();
}

// -- a recorder's life --------------------------------------------------------

void recorder_session::start() {
  phase_ = phase::starting;
  commands_.push_back(open_recorder{++link_});
  phase_alarm_ = wait(limits_.grace);
}

void recorder_session::ready(const json& facts) {
  auto known = cuda::torch_facts_from(facts.dump());
  if (!known) {
    commands_.push_back(close_recorder{});
    lost("the recorder did not say what torch it has");
    return;
  }
  phase_ = phase::up;
  phase_alarm_ = 0;
  commands_.push_back(recorder_ready{std::move(*known)});
  send_what_may_go();
}

void recorder_session::answered(const json& frame, const std::string& text) {
  auto found = pending_.find(frame["id"].get<uint64_t>());
  if (found == pending_.end() || found->second.alarm == 0)
    return;
  if (auto why = frame.value("not_begun", ""); !why.empty()) {
    // Nor could the next one be begun: that takes a pause.
    commands_.push_back(close_recorder{});
    return lost(why, true);
  }
  failures_ = 0;
  // If it was the candidate itself, it does so again.
  if (frame.value("killed", false)
      && !std::exchange(found->second.was_killed, true)) {
    found->second.alarm = 0;
    return send_what_may_go();
  }
  commands_.push_back(
    candidate_recorded{found->first, cuda::parse_recording(text)});
  pending_.erase(found);
  send_what_may_go();
}

void recorder_session::lost(const std::string& why, bool killed) {
  ++failures_;
  lost_in_flight(why, killed);
  if (failures_ >= limits_.starts)
    fail_all(why);
  if (pending_.empty()) {
    phase_ = phase::down; // The next request starts it.
    failures_ = 0;
    return;
  }
  phase_ = phase::resting;
  phase_alarm_ = wait(pause_after(failures_));
}

/// What somebody else killed, no request has on its conscience.
void recorder_session::lost_in_flight(const std::string& why, bool killed) {
  for (auto i = pending_.begin(); i != pending_.end();) {
    auto& x = i->second;
    auto was_sent = std::exchange(x.alarm, 0) != 0;
    x.losses += was_sent && !killed ? 1 : 0;
    x.kills += was_sent && killed ? 1 : 0;
    if (was_sent && (x.losses >= most_losses || x.kills >= most_kills)) {
      commands_.push_back(recording_failed{i->first, why});
      i = pending_.erase(i);
    } else {
      ++i;
    }
  }
}

void recorder_session::fail_all(const std::string& why) {
  for (const auto& [request, x] : pending_)
    commands_.push_back(recording_failed{request, why});
  pending_.clear();
}

// -- requests -----------------------------------------------------------------

void recorder_session::send_what_may_go() {
  if (phase_ != phase::up)
    return;
  auto is_sent = [](const auto& x) { return x.second.alarm != 0; };
  auto is_suspect = [](const auto& x) { return x.second.losses > 0; };
  auto sent = std::count_if(pending_.begin(), pending_.end(), is_sent);
  auto suspect = std::find_if(pending_.begin(), pending_.end(), is_suspect);
  if (suspect != pending_.end()) {
    if (sent == 0)
      send(suspect->second);
    return;
  }
  for (auto& [request, x] : pending_)
    if (x.alarm == 0 && sent < limits_.parallel) {
      send(x);
      ++sent;
    }
}

void recorder_session::send(pending& x) {
  x.alarm = wait(limits_.timeout + limits_.grace);
  commands_.push_back(send_to_recorder{to_line(x.frame)});
}

uint64_t recorder_session::wait(std::chrono::nanoseconds after) {
  commands_.push_back(set_alarm{++last_alarm_, after});
  return last_alarm_;
}

} // namespace caesar
