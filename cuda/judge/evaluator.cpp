#include "cuda/judge/evaluator.hpp"

#include "cuda/device/statistics.hpp"
#include "cuda/judge/faults.hpp"
#include "cuda/judge/verdict_rules.hpp"
#include "cuda/judge/verdict_text.hpp"

#include <algorithm>
#include <chrono>
#include <fcntl.h>

namespace caesar::cuda {

namespace {

using clock = std::chrono::steady_clock;

// The reference is trusted; only a machine that is stuck takes this long.
constexpr std::chrono::nanoseconds reference_time = std::chrono::minutes{30};

// How often a noisy measurement is repeated.
constexpr int32_t most_repeats = 2;

std::vector<unique_fd> open_artefacts(const std::vector<artefact>& artefacts) {
  std::vector<unique_fd> files;
  for (const auto& one : artefacts) {
    unique_fd file{::open(one.path.c_str(), O_RDONLY | O_CLOEXEC)};
    if (!file)
      throw judge_fault{"the artefact " + one.path + " cannot be read"};
    if (sha256_of(file.get()) != one.sha256)
      throw judge_fault{"the artefact " + one.path
                        + " has changed since it was built; remove it, so "
                          "that it is built again"};
    files.push_back(std::move(file));
  }
  return files;
}

timing_plan plan_of(const evaluation_options& options) {
  return {
    options.warmup_trials, std::min(options.min_trials, options.perf_trials),
    options.perf_trials, options.relative_error, tolerance_of(options.dtype)};
}

bool wants_times(const evaluation_options& options) {
  return options.perf_trials > 0;
}

/// Baselines measured in different ways are not the same.
std::string baseline_policy(const timing_plan& plan) {
  return std::to_string(plan.warmup) + " " + std::to_string(plan.min_trials)
         + " " + std::to_string(plan.max_trials) + " "
         + std::to_string(plan.relative_error);
}

} // namespace

void lease_meter::start() {
  if (!begun_)
    begun_ = clock::now();
}

void lease_meter::stop() {
  if (begun_)
    total_ += clock::now() - *begun_;
  begun_.reset();
}

evaluator::evaluator(zygote_client& zygote, device& on,
                     device_description description)
  : zygote_{zygote},
    device_{on},
    description_{std::move(description)},
    problems_{description_.torch} {}

verdict evaluator::evaluate(const evaluation_request& request,
                            const progress& begins) {
  held_ = {};
  held_.start();
  auto result = judge(request, begins);
  held_.stop();
  result.device = description_.name;
  result.hardware = description_.hardware;
  result.sandbox = zygote_.sandbox_gaps();
  result.device_time = held_.total();
  return result;
}

verdict evaluator::judge(const evaluation_request& request,
                         const progress& begins) {
  const auto& options = request.options;
  verdict result;
  result.trials = options.correct_trials;
  begins(result.phase = evaluation_phase::load);
  auto& known = problems_.get(request.target, options);
  auto work = job_for(request.candidate, "ModelNew", options.dtype);
  if (wants_times(options))
    allowance(); // While no candidate is there that could disturb it.
  std::optional<audited_times> times;
  {
    session with{device_, known.truth, known.facts,
                 start(work, known.truth, options, request.artefacts)};
    times = judge_in(with, known, options, result, begins);
    with.end();
  }
  auto is_right = [&] { return result.outcome == judgement::correct; };
  if (is_right() && wants_times(options) && !times)
    times = time_again(work, known, request, result);
  for (auto left = most_repeats;
       is_right() && times && times->is_noisy() && left > 0; --left)
    times = time_again(work, known, request, result);
  if (is_right() && times)
    note_times(result, *times, options.gate);
  // Only now, because a candidate could slow down what runs beside it.
  if (result.runtime)
    result.reference = measure_reference(known, options);
  return result;
}

/// Returns the times of the candidate, if it came to that.
std::optional<audited_times>
evaluator::judge_in(session& with, known_problem& known,
                    const evaluation_options& options, verdict& result,
                    const progress& begins) {
  result.vacuous = known.facts.vacuous;
  if (!load(with)) {
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
  return lives ? measure_candidate(with, options, result) : std::nullopt;
}

/// Times the candidate in a process of its own: because the first measurement
/// was noisy, or because it passed KernelBench's check, which is the one that
/// counts, and was lost on inputs that only the strict one has.
std::optional<audited_times>
evaluator::time_again(const job& work, known_problem& known,
                      const evaluation_request& request, verdict& result) {
  session with{device_, known.truth, known.facts,
               start(work, known.truth, request.options, request.artefacts)};
  std::optional<audited_times> times;
  if (load(with))
    times = measure_candidate(with, request.options, result);
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

job evaluator::job_for(const std::string& source, const char* class_name,
                       precision dtype) const {
  return {source, class_name, dtype, description_.cores, description_.gpu, {}};
}

runner_process evaluator::start(const job& work, const reference& truth,
                                const evaluation_options& options,
                                const std::vector<artefact>& artefacts) {
  auto files = open_artefacts(artefacts);
  auto named = work;
  std::vector<int> fds;
  for (size_t i = 0; i < files.size(); ++i) {
    fds.push_back(files[i].get());
    named.artefacts.push_back({artefacts[i].call, artefacts[i].module});
  }
  auto text =
    make_sealed_text("caesar-job", encode_job(named, truth.init_pickle()));
  return zygote_.spawn(options.memory_bytes, text.get(), fds, options.timeout);
}

/// Importing and constructing is work for a processor: a GPU is not held.
bool evaluator::load(session& with) {
  if (!description_.gpu.empty())
    held_.stop();
  auto good = with.load();
  held_.start();
  return good;
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
                             verdict& result) {
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
  return audit_again(measured);
}

/// Audits what was measured in a session that has ended. The machine may have
/// become busy since the clocks were calibrated; the candidate has no part in
/// what is measured now.
audited_times evaluator::audit_again(const measurement& measured) {
  auto audited = audit(measured.batches, allowance());
  if (audited.trustworthy)
    return audited;
  allowance_.reset();
  return audit(measured.batches, allowance());
}

timing evaluator::measure_reference(known_problem& known,
                                    const evaluation_options& options) {
  auto plan = plan_of(options);
  auto policy = baseline_policy(plan);
  if (auto found = known.baselines.find(policy); found != known.baselines.end())
    return found->second;
  auto measure_once = [&] {
    return audit_again(
      measure_alone(known.truth, known.facts, known.source, options, plan));
  };
  auto times = measure_once();
  for (auto left = most_repeats; times.is_noisy() && left > 0; --left)
    times = measure_once();
  return known.baselines[policy] = summarize(times.counted);
}

measurement evaluator::measure_alone(reference& truth,
                                     const reference_facts& facts,
                                     const std::string& source,
                                     const evaluation_options& options,
                                     const timing_plan& plan) {
  auto trusted = options;
  trusted.memory_bytes = 0;
  trusted.timeout = reference_time;
  auto work = job_for(source, "Model", options.dtype);
  session with{device_, truth, facts, start(work, truth, trusted, {})};
  measurement result;
  if (load(with))
    result = measure(with, plan);
  else
    result.lost = true;
  if (result.lost)
    throw problem_fault{"the reference cannot be timed: "
                        + with.loss().error_name + ": " + with.loss().message};
  if (!result.wrong.none)
    throw problem_fault{"the reference cannot be timed: it does not repeat its "
                        "own outputs from the same seeds and inputs"};
  with.end();
  return result;
}

/// Calibrates the audit of clocks, once in the life of a judge.
const clock_allowance& evaluator::allowance() {
  // Larger than the caches of a core.
  constexpr uint64_t read_bytes = uint64_t{16} << 20;
  // Larger than a cache, as are the outputs whose copy takes long.
  constexpr uint64_t large_bytes = uint64_t{64} << 20;
  constexpr uint64_t late_bytes = uint64_t{1} << 30;
  if (!allowance_) {
    calibration_batches batches;
    if (device_.is_asynchronous()) {
      batches.single = time_nothing(64, 50, 1);
      batches.many = time_nothing(64, 200, max_runs);
      batches.late = time_nothing(late_bytes, 20, 1);
      allowance_ = calibrate_device(batches);
    } else {
      batches.single = time_nothing(64, 20, 1);
      batches.large = time_nothing(large_bytes, 10, 1);
      batches.cold = time_nothing(64, 20, 1, read_bytes);
      allowance_ = calibrate(batches);
    }
  }
  return *allowance_;
}

/// Times a candidate that reads `reads` bytes and returns `bytes` bytes, `runs`
/// runs at once.
std::vector<timed_batch> evaluator::time_nothing(uint64_t bytes, int32_t trials,
                                                 uint32_t runs,
                                                 uint64_t reads) {
  auto source = calibration_problem(bytes, reads);
  reference truth{
    source, "calibration.py", precision::fp32, {description_.torch, false}};
  auto facts = truth.examine(secret_number(), 1e-4);
  facts.most_runs = runs;
  timing_plan plan;
  plan.max_trials = trials;
  plan.relative_error = 0;
  return measure_alone(truth, facts, source, {}, plan).batches;
}

} // namespace caesar::cuda
