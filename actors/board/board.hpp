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
  void ended(const trajectory_ended& x);
  board_view view() const;

  int32_t planned_;
  int32_t turns_;
  std::map<trajectory_id, trajectory_moved> live_;
  std::map<trajectory_id, trajectory_summary> ended_;
  std::map<trajectory_id, int32_t> correct_;
};

} // namespace caesar
