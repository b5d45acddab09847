#pragma once

#include <chrono>
#include <cstdint>
#include <span>
#include <vector>

namespace caesar::cuda {

/// One timed run: what the runner says, and what the judge saw.
struct timed_trial {
  std::chrono::nanoseconds reported{0}; ///< Of `forward`, by the runner.
  std::chrono::nanoseconds wall{0};     ///< From "go" to "done", by the judge.
};

/// What of a trial's wall time needs no explanation by the runner's own time.
struct clock_allowance {
  std::chrono::nanoseconds exchange{0}; ///< Of the two messages.
  double copy_ns_per_byte = 0;          ///< Of the output, into the arena.

  /// Returns the allowance for a trial that answers `bytes` bytes.
  std::chrono::nanoseconds of(uint64_t bytes) const;
};

/// Derives the allowance from trials of a candidate that does nothing, with an
/// output of no size to speak of (`small`) and one of `large_bytes` (`large`).
/// The exchange is twice the upper quartile of the small trials, so that an
/// honest candidate is rarely raised, and one slow trial does not hide much;
/// the copy is twice the difference of the medians, because how fast an output
/// is copied depends on where it lies.
clock_allowance calibrate(std::span<const timed_trial> small,
                          std::span<const timed_trial> large,
                          uint64_t large_bytes);

/// The times that count.
struct audited_times {
  std::vector<std::chrono::nanoseconds> counted;
  int32_t raised = 0;      ///< Trials whose reported time was too short.
  int32_t impossible = 0;  ///< Trials reported as taking no time or less.
  bool trustworthy = true; ///< At most half were raised, none impossible.
};

/// Returns for each trial the longer of the reported time and the wall time
/// less `allowance`.
audited_times audit(std::span<const timed_trial> trials,
                    std::chrono::nanoseconds allowance);

} // namespace caesar::cuda
