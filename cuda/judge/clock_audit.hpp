#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace caesar::cuda {

/// Timed runs that were asked for together: what the runner says, and what the
/// judge saw.
struct timed_batch {
  /// Of each `forward`, by the runner.
  std::vector<std::chrono::nanoseconds> reported;
  /// From "go" until the outputs were in the arena, by the judge.
  std::chrono::nanoseconds wall{0};
  /// From "go" to "done": the device belonged to this batch alone.
  std::chrono::nanoseconds window{0};
  uint64_t bytes = 0; ///< Of all outputs.
};

/// What of a batch's wall time needs no explanation by the runner's own times.
struct clock_allowance {
  std::chrono::nanoseconds exchange{0}; ///< Of the messages, and of one run.
  std::chrono::nanoseconds run{0};      ///< Of every further run.
  double copy_ns_per_byte = 0;          ///< Of outputs, into the arena.
  /// No honest runner needs less beside a run: it has caches to empty.
  std::chrono::nanoseconds least_run{0};

  /// Returns the allowance for `runs` runs that answer `bytes` bytes.
  std::chrono::nanoseconds of(size_t runs, uint64_t bytes) const;
};

/// Batches of a candidate that does nothing.
struct calibration_batches {
  std::vector<timed_batch> single; ///< One run, no output to speak of.
  std::vector<timed_batch> many;   ///< Several runs; may be empty.
  std::vector<timed_batch> large;  ///< One run with a large output.
};

/// Derives the allowance. The exchange is twice the upper quartile of the
/// single runs, so that an honest candidate is rarely raised, and one slow
/// batch does not hide much; the copy is twice the difference of the medians,
/// because how fast an output is copied depends on where it lies; a further run
/// costs a quarter more than its median, because it only empties caches.
clock_allowance calibrate(const calibration_batches& batches);

/// The times that count.
struct audited_times {
  std::vector<std::chrono::nanoseconds> counted;
  int32_t batches = 0;
  int32_t raised = 0;      ///< Batches whose reported time was too short.
  int32_t impossible = 0;  ///< Runs reported as taking no time or less.
  int32_t hurried = 0;     ///< Batches with no time to empty the caches.
  bool trustworthy = true; ///< At most half were raised or hurried.
};

/// Returns for each run its reported time, and its share of what the reported
/// times of its batch leave unexplained.
audited_times audit(std::span<const timed_batch> batches,
                    const clock_allowance& allowance);

} // namespace caesar::cuda
