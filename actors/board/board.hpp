#pragma once

#include "messages/interfaces.hpp"

#include <map>

namespace caesar {

/// Counts what goes on in a run, for the progress line. Only told, never asked
/// to decide anything.
class board_state {
public:
  using interface = board_actor;

  static constexpr const char* name = "caesar.board";

  /// `planned` trajectories have `turns` turns each.
  board_state(interface::pointer self, int32_t planned, int32_t turns);

  interface::behavior_type make_behavior();

private:
  /// A trajectory, as it was last told of.
  struct seen {
    int32_t turn = 0;
    int32_t correct = 0;
    state in = state::start;
    bool is_live = false;
    bool has_ended = false;
  };

  void moved(const trajectory_moved& x);
  void ended(const trajectory_ended& x);
  void count(const seen& x, int32_t sign);

  board_view sum_;
  std::map<trajectory_id, seen> all_;
};

} // namespace caesar
