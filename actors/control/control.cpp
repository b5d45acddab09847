#include "actors/control/control.hpp"

#include <chrono>

namespace caesar {

namespace {

// For actors of this process, which only count.
constexpr auto patience = std::chrono::seconds{5};

} // namespace

json status_json(const board_view& board, const devices_view& devices) {
  auto states = json::object();
  for (size_t i = 0; i < board.states.size(); ++i)
    states[std::string{enum_names<state>.at(i)}] = board.states[i];
  return {{"trajectories", board.trajectories},
          {"ended", board.ended},
          {"turns", board.turns},
          {"turns_planned", board.turns_planned},
          {"correct", board.correct},
          {"states", states},
          {"devices", devices.devices},
          {"builders", devices.builders},
          {"waiting", devices.waiting}};
}

control_state::control_state(interface::pointer self, control_partners partners,
                             std::function<void(uint64_t, std::string)> answer)
  : self_{self},
    with_{std::move(partners)},
    answer_{std::move(answer)} {}

control_actor::behavior_type control_state::make_behavior() {
  return {[this](const control_asked& x) { hear(x); }};
}

void control_state::hear(const control_asked& x) {
  auto asked = json::parse(x.text, nullptr, false);
  if (!asked.is_object())
    return fail(x.ticket, "not an object with \"ask\"");
  auto word = [&asked](const char* key) {
    auto found = asked.find(key);
    return found != asked.end() && found->is_string()
             ? found->get<std::string>()
             : std::string{};
  };
  auto what = word("ask");
  auto who = trajectory_id_from(word("who"));
  if (what == "status")
    return tell_status(x.ticket);
  if (what == "pause" || what == "resume")
    return hold(x.ticket, what == "pause");
  if (what == "drain") {
    self_->send(with_.supervisor, drain{});
    return done(x.ticket, "what is in flight ends, nothing new begins");
  }
  if (what == "set")
    return set(x.ticket, {word("key"), word("value")});
  if (what != "cancel" && what != "hint")
    return fail(x.ticket, "unknown: \"" + what + '"');
  if (!who)
    return fail(x.ticket, '"' + word("who")
                            + "\" names no trajectory: level1/19/0 is sample 0 "
                              "of problem 19");
  if (what == "cancel")
    return pass_on(x.ticket, with_.supervisor, cancel_trajectory{*who});
  if (word("text").empty())
    return fail(x.ticket, "a hint needs a text");
  pass_on(x.ticket, with_.supervisor, hint_trajectory{*who, word("text")});
}

void control_state::tell_status(uint64_t ticket) {
  auto failed = [this, ticket](const caf::error& why) {
    fail(ticket, describe(why));
  };
  self_->request(with_.board, patience, view_board{})
    .then(
      [this, ticket, failed](const board_view& board) {
        self_->request(with_.dispatcher, patience, view_devices{})
          .then(
            [this, ticket, board](const devices_view& devices) {
              auto status = status_json(board, devices);
              status["paused"] = paused_;
              answer_(ticket, to_line(status));
            },
            failed);
      },
      failed);
}

void control_state::hold(uint64_t ticket, bool held) {
  paused_ = held;
  self_->send(with_.model, hold_run{held});
  self_->send(with_.supervisor, hold_run{held});
  done(ticket, held ? "paused: nothing new is asked; what is under way ends"
                    : "the run goes on");
}

/// Both keep the budget: each of what it sees spent.
void control_state::set(uint64_t ticket, const change_setting& x) {
  if (x.key.starts_with("run."))
    return pass_on(ticket, with_.supervisor, x);
  self_->request(with_.model, patience, x)
    .then(
      [this, ticket, x](const command_done&) {
        pass_on(ticket, with_.supervisor, x);
      },
      [this, ticket](const caf::error& why) { fail(ticket, describe(why)); });
}

template <class Actor, class Request>
void control_state::pass_on(uint64_t ticket, const Actor& to, Request x) {
  self_->request(to, patience, std::move(x))
    .then(
      [this, ticket](const command_done& how) { done(ticket, how.text); },
      [this, ticket](const caf::error& why) { fail(ticket, describe(why)); });
}

void control_state::done(uint64_t ticket, const std::string& text) {
  answer_(ticket, to_line(json{{"done", text}}));
}

void control_state::fail(uint64_t ticket, const std::string& why) {
  answer_(ticket, to_line(json{{"error", why}}));
}

} // namespace caesar
