#pragma once

#include "cuda/judge/session.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace caesar::cuda {

/// How a candidate, or the reference itself, is timed.
struct timing_plan {
  int32_t warmup = 3;
  int32_t min_trials = 20;
  int32_t max_trials = 100;
  double relative_error = 0.005; ///< Zero: exactly `max_trials`.
  double tolerance = 1e-4;
  bool compares = true; ///< Outputs of some of the runs.
};

/// Whether the mean of `times` is known well enough: half of its 95 %
/// confidence interval is at most `plan.relative_error` of it.
bool is_known(const std::vector<std::chrono::nanoseconds>& times,
              const timing_plan& plan);

/// Timed runs, and what went wrong in them.
struct measurement {
  std::vector<timed_batch> batches;
  int32_t trials = 0;
  disagreement wrong;          ///< Of a timed run that was compared.
  bool changed_inputs = false; ///< Of such a run, in memory it cannot write.
  bool lost = false;           ///< The session says why.
  std::optional<device_conditions> conditions; ///< The worst, where known.

  /// Returns all reported times.
  std::vector<std::chrono::nanoseconds> reported() const;

  /// Returns the time in which the device belonged to timed runs alone.
  std::chrono::nanoseconds window() const;
};

/// Times a session that has its device. Every run has inputs that were drawn
/// for it alone, and of every three runs one, chosen after it ran, is compared.
/// Stops at the first that is wrong.
measurement measure(session& with, const timing_plan& plan);

/// Two sessions, timed batch by batch in turn.
struct paired_measurement {
  measurement first;
  measurement second;
  /// The first had no part in the times of the second.
  bool is_apart = true;
};

/// Times both until both are known, so that whatever the device does meanwhile
/// it does to both. The first stands still while the second runs. Both run the
/// same repeatable reference; when one is lost or wrong, the other ends as
/// well.
paired_measurement measure_in_turn(session& first, const timing_plan& plan,
                                   session& second,
                                   const timing_plan& second_plan);

} // namespace caesar::cuda
