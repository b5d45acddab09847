#pragma once

#include "cuda/judge/clock_audit.hpp"
#include "cuda/judge/measurement.hpp"
#include "cuda/judge/problem_cache.hpp"
#include "cuda/judge/workplace.hpp"
#include "messages/evaluation.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace caesar::cuda {

/// How often a noisy measurement is repeated.
inline constexpr int32_t most_repeats = 2;

/// Returns how `options` want candidates and references to be timed.
timing_plan plan_of(const evaluation_options& options);

/// Times what is trusted: a candidate that does nothing, by which clocks are
/// calibrated, and references.
class timekeeper {
public:
  explicit timekeeper(workplace& place) : place_{place} {}

  /// Calibrates the audit of clocks, unless that is done. Nobody else may use
  /// the device.
  void calibrate_clocks() { allowance(); }

  /// Audits what was measured in a session that has ended. When it cannot be
  /// trusted and `recalibrate`, the machine may have become busy since the
  /// clocks were calibrated; the candidate has no part in what is measured now.
  audited_times audited(const measurement& measured, bool recalibrate);

  /// Returns the reference's own time, measured once for each policy. Throws
  /// `problem_fault`.
  timing baseline_of(known_problem& known, const evaluation_options& options);

private:
  const clock_allowance& allowance();
  std::vector<timed_batch> time_nothing(uint64_t bytes, int32_t trials,
                                        uint32_t runs, uint64_t reads = 0);
  measurement measure_alone(reference& truth, const reference_facts& facts,
                            const std::string& source,
                            const evaluation_options& options,
                            const timing_plan& plan);

  workplace& place_;
  std::optional<clock_allowance> allowance_;
};

} // namespace caesar::cuda
