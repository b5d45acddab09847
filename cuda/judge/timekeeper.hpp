#pragma once

#include "cuda/judge/clock_audit.hpp"
#include "cuda/judge/measurement.hpp"
#include "cuda/judge/problem_cache.hpp"
#include "cuda/judge/workplace.hpp"
#include "messages/evaluation.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace caesar::cuda {

/// How often a noisy measurement is repeated.
inline constexpr int32_t most_repeats = 2;

/// Returns how `options` want candidates and references to be timed.
timing_plan plan_of(const evaluation_options& options);

/// With fewer runs wanted, nobody wants to know a time so well that it would be
/// measured in turn with the reference's.
inline constexpr int32_t least_in_turn = 40;

/// The same where both are timed in turn: half as often each, so that this
/// takes as long as one of them alone.
timing_plan plan_in_turn(const evaluation_options& options);

/// How the class of a problem is run when its time is taken.
struct reference_run {
  reference& truth;
  const reference_facts& facts;
  const std::string& source;
  const evaluation_options& options;
  bool compiled = false; ///< Under torch.compile.
};

/// What came of timing a reference.
struct reference_times {
  measurement times;
  std::string trouble; ///< Why it cannot be timed; or empty.
};

/// Times what is trusted: references, and a candidate that does nothing, by
/// which clocks are calibrated.
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

  /// Times a reference in a process of its own, while nobody else uses the
  /// device.
  reference_times time_alone(const reference_run& what,
                             const timing_plan& plan);

  /// The same of the problem's neighbour, which stays.
  reference_times time_neighbour(known_problem& known,
                                 const evaluation_options& options);

  /// Times the candidate of a session in turn with the problem's neighbour,
  /// which is trusted: its outputs are not compared. First comes the candidate.
  /// Where the neighbour was lost, the candidate may have had a part in it.
  paired_measurement time_in_turn(session& candidate, known_problem& known,
                                  const evaluation_options& options);

private:
  const clock_allowance& allowance();
  std::vector<timed_batch> time_nothing(uint64_t bytes, int32_t trials,
                                        uint32_t runs, uint64_t reads = 0);
  std::unique_ptr<session> open(const reference_run& what);
  session& neighbour_of(known_problem& known,
                        const evaluation_options& options);

  workplace& place_;
  std::optional<clock_allowance> allowance_;
};

} // namespace caesar::cuda
