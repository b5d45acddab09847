#include "cuda/judge/evaluator.hpp"

#include "cuda/judge/verdict_text.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace caesar::cuda {

namespace {

// Within what an executor allows a judge beside the candidate's own time.
constexpr auto soon_enough = std::chrono::minutes{5};

bool wants_times(const evaluation_options& options) {
  return options.perf_trials > 0;
}

/// A reference during one evaluation: as it was when constructed, and without
/// what it needed for that afterwards.
class reference_use {
public:
  explicit reference_use(reference& truth) : truth_{truth} { truth_.begin(); }
  ~reference_use() { truth_.end(); }
  reference_use(const reference_use&) = delete;
  reference_use& operator=(const reference_use&) = delete;

private:
  reference& truth_;
};

} // namespace

evaluator::evaluator(zygote_client& zygote, device& on,
                     device_description description,
                     const baseline_shelf& shelf)
  : place_{zygote, on, std::move(description)},
    times_{place_},
    baselines_{place_, times_, shelf},
    timer_{place_, times_, baselines_},
    problems_{place_.description().torch},
    tools_{place_} {
  if (on.is_asynchronous())
    on.flush_caches(); // A GPU that cannot is no candidate's fault.
}

verdict evaluator::evaluate(const evaluation_request& request,
                            const progress& begins) {
  auto& held = place_.held();
  held = {};
  held.start();
  auto result = judge_again_if_killed(request, begins);
  held.stop();
  result.device = place_.description().name;
  result.hardware = place_.description().hardware;
  result.sandbox = place_.zygote().sandbox_gaps();
  result.device_time = held.total();
  return result;
}

verdict evaluator::judge_again_if_killed(const evaluation_request& request,
                                         const progress& begins) {
  auto begin = std::chrono::steady_clock::now();
  killed_ = false;
  try {
    auto result = judge(request, begins);
    // Whoever sent the signal: if it was the candidate, it does so again. But
    // who waits for the judge does not wait twice as long.
    auto took = std::chrono::steady_clock::now() - begin;
    return killed_ && took < soon_enough ? judge(request, begins) : result;
  } catch (...) {
    // What waits for the next candidate may be what failed.
    problems_.drop_neighbours();
    throw;
  }
}

verdict evaluator::judge(const evaluation_request& request,
                         const progress& begins) {
  const auto& options = request.options;
  verdict result;
  result.trials = options.correct_trials;
  begins(result.phase = evaluation_phase::load);
  auto& known = problems_.get(request.target, options);
  reference_use use{known.truth};
  auto work = place_.job_for(request.candidate, "ModelNew", options.dtype);
  if (wants_times(options))
    timer_.prepare(known, options);
  auto times = judge_once(work, known, request, result, begins);
  auto is_right = [&] { return result.outcome == judgement::correct; };
  if (is_right() && wants_times(options) && !times)
    times = time_again(work, known, request, result, true);
  for (auto left = most_repeats;
       is_right() && times && times->own.is_noisy() && left > 0; --left)
    times = time_again(work, known, request, result, false);
  timer_.make_room(known);
  if (is_right() && times)
    timer_.conclude(known, request, *times, result);
  tools_.add_to(result, work, known, request);
  return result;
}

void evaluator::part_with(session& x) {
  killed_ = killed_ || (x.is_lost() && x.loss().killed);
  place_.part_with(x);
}

/// Judges in one process, and returns the times of the candidate if it came to
/// that.
std::optional<candidate_times>
evaluator::judge_once(const job& work, known_problem& known,
                      const evaluation_request& request, verdict& result,
                      const progress& begins) {
  auto with = place_.open(work, known.truth, known.facts, request.options,
                          request.artefacts);
  auto times = judge_in(*with, known, request, result, begins);
  part_with(*with);
  return times;
}

std::optional<candidate_times>
evaluator::judge_in(session& with, known_problem& known,
                    const evaluation_request& request, verdict& result,
                    const progress& begins) {
  const auto& options = request.options;
  result.vacuous = known.facts.vacuous;
  if (with.is_lost()) {
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
  return lives ? timer_.measure(with, known, request, result, true)
               : std::nullopt;
}

/// Times the candidate in a process of its own: because the first measurement
/// was noisy, or because it passed KernelBench's check, which is the one that
/// counts, and was lost on inputs that only the strict one has.
std::optional<candidate_times>
evaluator::time_again(const job& work, known_problem& known,
                      const evaluation_request& request, verdict& result,
                      bool recalibrate) {
  auto with = place_.open(work, known.truth, known.facts, request.options,
                          request.artefacts);
  std::optional<candidate_times> times;
  if (with->is_lost())
    note_loss(result, with->loss());
  else
    times = timer_.measure(*with, known, request, result, recalibrate);
  part_with(*with);
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

} // namespace caesar::cuda
