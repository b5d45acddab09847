#pragma once

#include "cuda/judge/baselines.hpp"
#include "cuda/judge/problem_cache.hpp"
#include "cuda/judge/timekeeper.hpp"
#include "cuda/judge/workplace.hpp"
#include "messages/evaluation.hpp"

#include <cstdint>
#include <optional>

namespace caesar::cuda {

/// The times of a candidate that was right in all of them.
struct candidate_times {
  audited_times own;
  /// What the reference took, where it was timed in turn with the candidate.
  std::optional<timing> beside{};
  int32_t beside_trials = 0; ///< As many independent ones as that has.
};

/// Times candidates that passed, and puts the reference's times beside theirs:
/// those that it has alone or, where the two are close, those that it has in
/// turn with the candidate, so that no drift of the device decides.
class candidate_timer {
public:
  /// All of them live longer.
  candidate_timer(workplace& place, timekeeper& times, baselines& references);

  /// Measures what has to be known of the device and of the reference while no
  /// candidate is there that could disturb it. Throws `problem_fault`.
  void prepare(known_problem& known, const evaluation_options& options);

  /// Times the candidate of a session. Returns nothing when it was lost, or
  /// wrong, as `result` says then. `recalibrate`: see `timekeeper::audited`.
  std::optional<candidate_times> measure(session& with, known_problem& known,
                                         const evaluation_request& request,
                                         verdict& result, bool recalibrate);

  /// Writes down times, and what they are compared with. No candidate is there.
  void conclude(known_problem& known, const evaluation_request& request,
                const candidate_times& times, verdict& result);

  /// Ends the neighbour of a problem whose candidate has gone, unless the next
  /// candidate will not miss what it holds of the device.
  void make_room(known_problem& known);

private:
  std::optional<candidate_times>
  measure_in_turn(session& with, known_problem& known,
                  const evaluation_options& options, verdict& result);

  workplace& place_;
  timekeeper& times_;
  baselines& references_;
  uint64_t free_bytes_; ///< Of the device, before any problem came.
};

} // namespace caesar::cuda
