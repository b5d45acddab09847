#include "actors/board/board.hpp"

namespace caesar {

board_state::board_state(interface::pointer, int32_t planned, int32_t turns) {
  sum_.trajectories = planned;
  sum_.turns_planned = planned * turns;
  sum_.states.assign(enum_names<state>.size(), 0);
}

board_actor::behavior_type board_state::make_behavior() {
  return {
    [this](const trajectory_moved& x) { moved(x); },
    [this](const trajectory_ended& x) { ended(x); },
    [this](const view_board&) { return sum_; },
  };
}

void board_state::moved(const trajectory_moved& x) {
  auto& now = all_[x.who];
  count(now, -1);
  now = {x.turn, x.correct, x.to, true, now.has_ended};
  count(now, 1);
}

void board_state::ended(const trajectory_ended& x) {
  auto& now = all_[x.summary.who];
  count(now, -1);
  now.is_live = false;
  if (!x.drained) {
    now.has_ended = true;
    now.turn = x.summary.turns;
  }
  count(now, 1);
}

/// Puts `x` to the counts, or takes it away: whoever looks need not go through
/// all.
void board_state::count(const seen& x, int32_t sign) {
  if (x.is_live)
    sum_.states[static_cast<size_t>(x.in)] += sign;
  if (x.is_live || x.has_ended)
    sum_.turns += sign * x.turn;
  sum_.ended += x.has_ended ? sign : 0;
  sum_.correct += sign * x.correct;
}

} // namespace caesar
