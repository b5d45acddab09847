#include "cuda/judge/timekeeper.hpp"

#include "cuda/device/statistics.hpp"
#include "cuda/judge/faults.hpp"

#include <algorithm>
#include <chrono>

namespace caesar::cuda {

namespace {

// The reference is trusted; only a machine that is stuck takes this long.
constexpr std::chrono::nanoseconds reference_time = std::chrono::minutes{30};

/// Baselines measured in different ways are not the same.
std::string baseline_policy(const timing_plan& plan) {
  return std::to_string(plan.warmup) + " " + std::to_string(plan.min_trials)
         + " " + std::to_string(plan.max_trials) + " "
         + std::to_string(plan.relative_error);
}

} // namespace

timing_plan plan_of(const evaluation_options& options) {
  return {
    options.warmup_trials, std::min(options.min_trials, options.perf_trials),
    options.perf_trials, options.relative_error, tolerance_of(options.dtype)};
}

const clock_allowance& timekeeper::allowance() {
  // Larger than the caches of a core.
  constexpr uint64_t read_bytes = uint64_t{16} << 20;
  // Larger than a cache, as are the outputs whose copy takes long.
  constexpr uint64_t large_bytes = uint64_t{64} << 20;
  constexpr uint64_t late_bytes = uint64_t{1} << 30;
  if (!allowance_) {
    calibration_batches batches;
    if (place_.on().is_asynchronous()) {
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
std::vector<timed_batch> timekeeper::time_nothing(uint64_t bytes,
                                                  int32_t trials, uint32_t runs,
                                                  uint64_t reads) {
  auto source = calibration_problem(bytes, reads);
  reference truth{source,
                  "calibration.py",
                  precision::fp32,
                  {place_.description().torch, false}};
  auto facts = truth.examine(secret_number(), 1e-4);
  facts.most_runs = runs;
  timing_plan plan;
  plan.max_trials = trials;
  plan.relative_error = 0;
  return measure_alone(truth, facts, source, {}, plan).batches;
}

audited_times timekeeper::audited(const measurement& measured,
                                  bool recalibrate) {
  auto found = audit(measured.batches, allowance());
  if (found.trustworthy || !recalibrate)
    return found;
  allowance_.reset();
  return audit(measured.batches, allowance());
}

timing timekeeper::baseline_of(known_problem& known,
                               const evaluation_options& options) {
  auto plan = plan_of(options);
  auto policy = baseline_policy(plan);
  if (auto found = known.baselines.find(policy); found != known.baselines.end())
    return found->second;
  auto measure_once = [&](bool recalibrate) {
    return audited(
      measure_alone(known.truth, known.facts, known.source, options, plan),
      recalibrate);
  };
  auto times = measure_once(true);
  for (auto left = most_repeats; times.is_noisy() && left > 0; --left)
    times = measure_once(false);
  return known.baselines[policy] = summarize(times.counted);
}

measurement timekeeper::measure_alone(reference& truth,
                                      const reference_facts& facts,
                                      const std::string& source,
                                      const evaluation_options& options,
                                      const timing_plan& plan) {
  auto trusted = options;
  trusted.memory_bytes = 0;
  trusted.timeout = reference_time;
  auto work = place_.job_for(source, "Model", options.dtype);
  session with{place_.on(), truth, facts,
               place_.start(work, truth, trusted, {})};
  measurement result;
  if (place_.load(with))
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

} // namespace caesar::cuda
