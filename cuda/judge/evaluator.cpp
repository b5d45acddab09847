#include "cuda/judge/evaluator.hpp"

#include "cuda/device/statistics.hpp"
#include "cuda/judge/speedup.hpp"
#include "cuda/judge/verdict_text.hpp"

#include <algorithm>

namespace caesar::cuda {

namespace {

bool wants_times(const evaluation_options& options) {
  return options.perf_trials > 0;
}

/// Whether a device with so many free bytes can hold two runners beside each
/// other: inputs and outputs that are shared, and as much of their own.
bool two_fit(const reference_facts& facts, uint64_t free_bytes) {
  constexpr uint64_t unknown = 0;
  return free_bytes == unknown
         || free_bytes / 4 > facts.input_bytes + facts.output_bytes;
}

} // namespace

evaluator::evaluator(zygote_client& zygote, device& on,
                     device_description description,
                     const baseline_shelf& shelf)
  : place_{zygote, on, std::move(description)},
    times_{place_},
    baselines_{place_, times_, shelf},
    problems_{place_.description().torch},
    tools_{place_} {}

verdict evaluator::evaluate(const evaluation_request& request,
                            const progress& begins) {
  auto& held = place_.held();
  held = {};
  held.start();
  auto result = judge(request, begins);
  held.stop();
  result.device = place_.description().name;
  result.hardware = place_.description().hardware;
  result.sandbox = place_.zygote().sandbox_gaps();
  result.device_time = held.total();
  return result;
}

verdict evaluator::judge(const evaluation_request& request,
                         const progress& begins) {
  const auto& options = request.options;
  verdict result;
  result.trials = options.correct_trials;
  begins(result.phase = evaluation_phase::load);
  auto& known = problems_.get(request.target, options);
  auto work = place_.job_for(request.candidate, "ModelNew", options.dtype);
  if (wants_times(options))
    times_
      .calibrate_clocks(); // While no candidate is there that could disturb it.
  std::optional<audited_times> times;
  {
    session with{place_.on(), known.truth, known.facts,
                 place_.start(work, known.truth, options, request.artefacts)};
    times = judge_in(with, known, options, result, begins);
    with.end();
  }
  auto is_right = [&] { return result.outcome == judgement::correct; };
  if (is_right() && wants_times(options) && !times)
    times = time_again(work, known, request, result, true);
  for (auto left = most_repeats;
       is_right() && times && times->is_noisy() && left > 0; --left)
    times = time_again(work, known, request, result, false);
  if (is_right() && times)
    note_times(result, *times, options.gate);
  // Only now, because a candidate could slow down what runs beside it.
  if (result.runtime)
    compare_times(work, known, request, result);
  tools_.add_to(result, work, known, request);
  return result;
}

/// Puts the reference's times beside the candidate's.
void evaluator::compare_times(const job& work, known_problem& known,
                              const evaluation_request& request,
                              verdict& result) {
  const auto& options = request.options;
  result.reference = baselines_.eager(known, options);
  if (options.compile_baseline) {
    auto found = baselines_.compiled(known, options);
    result.compiled_reference = found.time;
    result.not_compiled = found.why_none;
  }
  auto speedup = speedup_of(*result.reference, *result.runtime);
  if (options.perf_trials >= least_in_turn && result.findings.empty()
      && known.facts.repeatable && is_close_call(speedup, request.record)
      && two_fit(known.facts, place_.on().free_bytes()))
    for (int32_t tries = 0; tries <= most_repeats; ++tries)
      if (time_in_turn(work, known, request, result))
        break;
  if (result.runtime && result.reference)
    result.speedup_range = speedup_range(*result.reference, *result.runtime);
}

/// Times candidate and reference again, in turn. False when that was noisy, and
/// should be done once more; the times from before stay then.
bool evaluator::time_in_turn(const job& work, known_problem& known,
                             const evaluation_request& request,
                             verdict& result) {
  const auto& options = request.options;
  session with{place_.on(), known.truth, known.facts,
               place_.start(work, known.truth, options, request.artefacts)};
  paired_measurement found;
  found.first.lost = !place_.load(with);
  if (!found.first.lost)
    found = times_.time_in_turn(
      with, {known.truth, known.facts, known.source, options},
      plan_in_turn(options));
  result.exclusive_time += found.first.window();
  if (found.first.lost || !found.first.wrong.none) {
    result.runtime.reset();
    result.reference.reset();
    if (found.first.lost)
      note_loss(result, with.loss());
    else
      note_wrong_when_timed(result, found.first.wrong);
    with.end();
    return true;
  }
  with.end();
  auto mine = times_.audited(found.first, false);
  if (found.second.lost || !found.second.wrong.none || mine.is_noisy())
    return false;
  auto theirs = times_.audited(found.second, false);
  if (theirs.is_noisy() || !theirs.trustworthy)
    return false;
  note_times(result, mine, options.gate);
  note_conditions(result, found.first.conditions);
  result.in_turn = true;
  if (result.runtime)
    result.reference = reference_beside(
      *result.reference, summarize(theirs.counted), with.shows_hindrance());
  return true;
}

/// Returns the times of the candidate, if it came to that.
std::optional<audited_times>
evaluator::judge_in(session& with, known_problem& known,
                    const evaluation_options& options, verdict& result,
                    const progress& begins) {
  result.vacuous = known.facts.vacuous;
  if (!place_.load(with)) {
    note_loss(result, with.loss());
    return std::nullopt;
  }
  result.compiled = true;
  begins(result.phase = evaluation_phase::correctness);
  if (!check_correctness(with, options, result))
    return std::nullopt;
  auto lives = scrutinize(with, known, result);
  result.outcome = decide(result, options.gate);
  if (result.outcome != judgement::correct || !wants_times(options))
    return std::nullopt;
  begins(result.phase = evaluation_phase::performance);
  return lives ? measure_candidate(with, options, result, true) : std::nullopt;
}

/// Times the candidate in a process of its own: because the first measurement
/// was noisy, or because it passed KernelBench's check, which is the one that
/// counts, and was lost on inputs that only the strict one has.
std::optional<audited_times>
evaluator::time_again(const job& work, known_problem& known,
                      const evaluation_request& request, verdict& result,
                      bool recalibrate) {
  session with{
    place_.on(), known.truth, known.facts,
    place_.start(work, known.truth, request.options, request.artefacts)};
  std::optional<audited_times> times;
  if (place_.load(with))
    times = measure_candidate(with, request.options, result, recalibrate);
  else
    note_loss(result, with.loss());
  with.end();
  return times;
}

/// Judges the candidate on inputs of all families; false when it was lost.
bool evaluator::scrutinize(session& with, known_problem& known,
                           verdict& result) {
  std::span<const std::string> left{known.facts.families};
  while (!left.empty()) {
    auto some = left.first(std::min<size_t>(left.size(), with.capacity()));
    left = left.subspan(some.size());
    std::optional<batch> ran;
    if (with.draw(some))
      ran = with.run();
    if (!ran) {
      note_loss_on_families(result, with.loss(), some);
      return false;
    }
    for (uint32_t i = 0; i < some.size(); ++i)
      if (auto wrong = with.scrutinize(*ran, i); !wrong.empty())
        note_imprecision(result, some[i], wrong);
  }
  if (auto found = known.truth.scrutinized())
    note_accuracy(result, found->found, found->passed);
  return true;
}

/// Runs and compares some trials; false when there is no point in more.
bool evaluator::check_batch(session& with, uint32_t runs, double tolerance,
                            correctness& seen, verdict& result) {
  std::optional<batch> ran;
  if (with.draw(runs))
    ran = with.run();
  if (!ran) {
    note_loss(result, with.loss());
    return false;
  }
  for (uint32_t i = 0; i < ran->runs(); ++i) {
    auto wrong = with.check(*ran, i, tolerance, seen.trials++);
    seen.changed_inputs = seen.changed_inputs || !with.inputs_are_intact(i);
    seen.aliased = seen.aliased || with.aliased();
    if (wrong.none)
      ++result.trials_passed;
    else if (note_disagreement(result, wrong); !wrong.only_values)
      return false; // As KernelBench: only values get their next trial.
  }
  return true;
}

bool evaluator::check_correctness(session& with,
                                  const evaluation_options& options,
                                  verdict& result) {
  auto tolerance = tolerance_of(options.dtype);
  correctness seen;
  while (seen.trials < options.correct_trials) {
    auto left = static_cast<uint32_t>(options.correct_trials - seen.trials);
    auto runs = std::min(left, with.capacity());
    if (!check_batch(with, runs, tolerance, seen, result))
      return false;
  }
  if (result.trials_passed < options.correct_trials) {
    result.outcome = judgement::wrong;
    return false;
  }
  note_correct(result, seen, options.gate);
  return true;
}

/// Returns nothing when the candidate was lost, or wrong.
std::optional<audited_times>
evaluator::measure_candidate(session& with, const evaluation_options& options,
                             verdict& result, bool recalibrate) {
  auto measured = measure(with, plan_of(options));
  result.exclusive_time += measured.window();
  if (measured.lost) {
    note_loss(result, with.loss());
    return std::nullopt;
  }
  if (!measured.wrong.none) {
    note_wrong_when_timed(result, measured.wrong);
    return std::nullopt;
  }
  note_conditions(result, measured.conditions);
  if (measured.changed_inputs)
    note_changed_inputs(result);
  if (options.profile) {
    auto table = with.profile();
    if (!table) {
      note_loss(result, with.loss());
      return std::nullopt;
    }
    result.profile = *table;
  }
  with.end(); // Calibrating takes the device, too.
  return times_.audited(measured, recalibrate);
}

} // namespace caesar::cuda
