#include "actors/board/board.hpp"

namespace caesar {

board_state::board_state(interface::pointer, int32_t planned, int32_t turns)
  : planned_{planned},
    turns_{turns} {}

board_actor::behavior_type board_state::make_behavior() {
  return {
    [this](const trajectory_moved& x) {
      live_.insert_or_assign(x.who, x);
      correct_.insert_or_assign(x.who, x.correct);
    },
    [this](const trajectory_ended& x) { ended(x); },
    [this](const view_board&) { return view(); },
  };
}

void board_state::ended(const trajectory_ended& x) {
  live_.erase(x.summary.who);
  if (!x.drained)
    ended_.insert_or_assign(x.summary.who, x.summary);
}

board_view board_state::view() const {
  board_view result;
  result.trajectories = planned_;
  result.turns_planned = planned_ * turns_;
  result.ended = static_cast<int32_t>(ended_.size());
  result.states.assign(enum_names<state>.size(), 0);
  for (const auto& [who, x] : live_) {
    ++result.states[static_cast<size_t>(x.to)];
    result.turns += x.turn;
  }
  for (const auto& [who, x] : ended_)
    result.turns += x.turns;
  for (const auto& [who, count] : correct_)
    result.correct += count;
  return result;
}

} // namespace caesar
