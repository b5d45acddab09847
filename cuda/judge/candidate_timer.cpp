#include "cuda/judge/candidate_timer.hpp"

#include "cuda/device/statistics.hpp"
#include "cuda/judge/speedup.hpp"
#include "cuda/judge/verdict_rules.hpp"

#include <algorithm>

namespace caesar::cuda {

namespace {

/// Whether a device with so many free bytes can hold two runners beside each
/// other: inputs and outputs that are shared, and as much of their own.
bool two_fit(const reference_facts& facts, uint64_t free_bytes) {
  constexpr uint64_t unknown = 0;
  return free_bytes == unknown
         || free_bytes / 4 > facts.input_bytes + facts.output_bytes;
}

/// Whether these times may be measured in turn. Where exactly so many runs are
/// wanted, as of KernelBench, no others are made.
bool may_be_in_turn(const known_problem& known,
                    const evaluation_options& options, const verdict& so_far,
                    uint64_t free_bytes) {
  return options.perf_trials >= least_in_turn && options.relative_error > 0
         && so_far.findings.empty() && known.facts.repeatable
         && two_fit(known.facts, free_bytes);
}

/// Whether times that were measured one after the other do not tell the speedup
/// well enough.
bool wants_turns(const timing& alone, const timing& own, double record) {
  return is_restless(own) || is_close_call(speedup_of(alone, own), record);
}

/// Writes down how timed runs went; false when there is no point in their
/// times.
bool note_runs(const session& with, const measurement& found, verdict& result) {
  result.exclusive_time += found.window();
  if (found.lost)
    note_loss(result, with.loss());
  else if (!found.wrong.none)
    note_wrong_when_timed(result, found.wrong);
  else
    note_conditions(result, found.conditions);
  if (found.changed_inputs)
    note_changed_inputs(result);
  return !found.lost && found.wrong.none;
}

bool take_profile(session& with, verdict& result) {
  auto table = with.profile();
  if (table)
    result.profile = *table;
  else
    note_loss(result, with.loss());
  return table.has_value();
}

} // namespace

candidate_timer::candidate_timer(workplace& place, timekeeper& times,
                                 baselines& references)
  : place_{place},
    times_{times},
    references_{references},
    free_bytes_{place.on().free_bytes()} {}

void candidate_timer::prepare(known_problem& known,
                              const evaluation_options& options) {
  times_.calibrate_clocks();
  references_.eager(known, options);
  make_room(known);
}

std::optional<candidate_times>
candidate_timer::measure(session& with, known_problem& known,
                         const evaluation_request& request, verdict& result,
                         bool recalibrate) {
  const auto& options = request.options;
  auto alone = references_.eager(known, options);
  auto may = may_be_in_turn(known, options, result, place_.on().free_bytes());
  auto is_right = [&] { return result.outcome == judgement::correct; };
  std::optional<candidate_times> in_turn;
  auto likely =
    may
    && (is_restless(alone)
        || is_likely_close_call(alone, with.quickest(), request.record));
  if (likely)
    in_turn = measure_in_turn(with, known, options, result);
  measurement own;
  if (!in_turn && is_right()) {
    own = cuda::measure(with, plan_of(options));
    if (note_runs(with, own, result) && may && !likely
        && wants_turns(alone, summarize(own.reported()), request.record))
      in_turn = measure_in_turn(with, known, options, result);
  }
  if (!is_right() || (options.profile && !take_profile(with, result)))
    return std::nullopt;
  if (in_turn)
    return in_turn;
  with.end(); // Calibrating takes the device, too.
  return candidate_times{times_.audited(own, recalibrate)};
}

/// Returns nothing when the candidate was lost or wrong, or when all tries were
/// too noisy.
std::optional<candidate_times>
candidate_timer::measure_in_turn(session& with, known_problem& known,
                                 const evaluation_options& options,
                                 verdict& result) {
  for (int32_t tries = 0; tries <= most_repeats; ++tries) {
    auto found = times_.time_in_turn(with, known, options);
    result.exclusive_time += found.second.window();
    if (!note_runs(with, found.first, result))
      return std::nullopt;
    if (found.second.lost)
      continue;
    auto mine = times_.audited(found.first, false);
    auto theirs = times_.audited(found.second, false);
    if (mine.is_noisy() || theirs.is_noisy() || !theirs.trustworthy)
      continue;
    return candidate_times{mine,
                           reference_beside(references_.eager(known, options),
                                            summarize(theirs.counted),
                                            found.is_apart),
                           independent_trials(theirs.counted)};
  }
  return std::nullopt;
}

void candidate_timer::conclude(known_problem& known,
                               const evaluation_request& request,
                               const candidate_times& times, verdict& result) {
  const auto& options = request.options;
  note_times(result, times.own, options.gate);
  if (!result.runtime)
    return;
  result.in_turn = times.beside.has_value();
  result.reference =
    times.beside ? times.beside : references_.eager(known, options);
  if (options.compile_baseline) {
    auto found = references_.compiled(known, options);
    result.compiled_reference = found.time;
    result.not_compiled = found.why_none;
  }
  auto reference = *result.reference;
  if (times.beside)
    reference.trials = std::min(reference.trials, times.beside_trials);
  auto runtime = *result.runtime;
  runtime.trials = independent_trials(times.own.counted);
  result.speedup_range = speedup_range(reference, runtime);
}

void candidate_timer::make_room(known_problem& known) {
  auto& on = place_.on();
  if (!on.is_asynchronous() || on.free_bytes() < free_bytes_ / 8 * 5)
    known.end_neighbour();
}

} // namespace caesar::cuda
