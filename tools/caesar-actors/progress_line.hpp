#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace caesar::tools {

/// What one look at a run shows.
struct progress {
  int32_t trajectories = 0;
  int32_t ended = 0;
  int32_t turns = 0;
  int32_t turns_planned = 0;
  int32_t correct = 0;
  std::vector<int32_t> states; ///< By `state`; empty before the first look.
  std::chrono::seconds elapsed{0};
  bool draining = false;
};

/// Returns one line of at most `columns` characters:
/// `[######......] 12/32 turns  3/8 done  5 correct  compile 2 correct 1  1:07`
std::string progress_line(const progress& x, int columns);

} // namespace caesar::tools
