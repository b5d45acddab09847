#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <string>

namespace caesar::tools {

/// How far a batch is.
struct batch_progress {
  size_t all = 0;    ///< Candidates of the batch.
  size_t before = 0; ///< Of these, judged by an earlier start.
  size_t done = 0;   ///< Of these, judged by this one.
  std::map<std::string, size_t> outcomes; ///< Of all that are judged.
  std::chrono::milliseconds elapsed{0};
  bool draining = false;
};

/// Returns one line of at most `columns` characters, of any length when that is
/// zero: `[####....] 120/1000  correct 80  wrong 40  3.2/s  4:35 left`.
std::string batch_line(const batch_progress& x, int columns);

/// Returns what is said at the end: candidates by outcome, time and rate.
std::string batch_summary(const batch_progress& x);

} // namespace caesar::tools
