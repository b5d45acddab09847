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

control_state::control_state(interface::pointer self, board_actor board,
                             dispatcher_actor dispatcher,
                             std::function<void(uint64_t, std::string)> answer)
  : self_{self},
    board_{std::move(board)},
    dispatcher_{std::move(dispatcher)},
    answer_{std::move(answer)} {}

control_actor::behavior_type control_state::make_behavior() {
  return {[this](const control_asked& x) { hear(x); }};
}

void control_state::hear(const control_asked& x) {
  auto asked = json::parse(x.text, nullptr, false);
  if (!asked.is_object() || !asked.contains("ask"))
    return fail(x.ticket, "not an object with \"ask\"");
  if (asked["ask"] == "status")
    return tell_status(x.ticket);
  fail(x.ticket, "unknown: " + to_line(asked["ask"]));
}

void control_state::tell_status(uint64_t ticket) {
  auto failed = [this, ticket](const caf::error& why) {
    fail(ticket, describe(why));
  };
  self_->request(board_, patience, view_board{})
    .then(
      [this, ticket, failed](const board_view& board) {
        self_->request(dispatcher_, patience, view_devices{})
          .then(
            [this, ticket, board](const devices_view& devices) {
              answer_(ticket, to_line(status_json(board, devices)));
            },
            failed);
      },
      failed);
}

void control_state::fail(uint64_t ticket, const std::string& why) {
  answer_(ticket, to_line(json{{"error", why}}));
}

} // namespace caesar
