#include "cuda/judge/timekeeper.hpp"

#include "cuda/device/conditions.hpp"
#include "cuda/judge/faults.hpp"

#include <algorithm>
#include <chrono>

namespace caesar::cuda {

namespace {

// The reference is trusted; only a machine that is stuck takes this long.
constexpr std::chrono::nanoseconds reference_time = std::chrono::minutes{30};

/// How often a trusted process may be killed by somebody before this machine is
/// at fault; and how long anybody waits for that.
class patience {
public:
  /// Whether to begin anew after `x` was lost.
  bool has_more(const session& x) {
    return was_killed(x) && ++kills_ <= most_kills
           && std::chrono::steady_clock::now() - begin_ < longest;
  }

  static bool was_killed(const session& x) {
    return x.is_lost() && x.loss().killed;
  }

private:
  static constexpr int32_t most_kills = 3;
  // Within what an executor allows a judge beside the candidate's own time.
  static constexpr auto longest = std::chrono::minutes{2};

  int32_t kills_ = 0;
  std::chrono::steady_clock::time_point begin_ =
    std::chrono::steady_clock::now();
};

reference_times time_reference(session& with, const timing_plan& plan) {
  reference_times result;
  if (with.is_lost())
    result.times.lost = true;
  else
    result.times = measure(with, plan);
  if (result.times.lost)
    result.trouble = with.loss().error_name + ": " + with.loss().message;
  else if (!result.times.wrong.none)
    result.trouble =
      "it does not repeat its own outputs from the same seeds and inputs";
  return result;
}

} // namespace

timing_plan plan_of(const evaluation_options& options) {
  return {
    options.warmup_trials, std::min(options.min_trials, options.perf_trials),
    options.perf_trials, options.relative_error, tolerance_of(options.dtype)};
}

timing_plan plan_in_turn(const evaluation_options& options) {
  auto result = plan_of(options);
  result.max_trials = std::max(result.min_trials, result.max_trials / 2);
  return result;
}

const clock_allowance& timekeeper::allowance() {
  if (!allowance_)
    allowance_ = place_.on().is_asynchronous() ? measure_device_allowance()
                                               : measure_host_allowance();
  return *allowance_;
}

clock_allowance timekeeper::measure_device_allowance() {
  constexpr uint64_t mib = uint64_t{1} << 20;
  // Some milliseconds of any GPU.
  constexpr calibration_reads some_time{256 * mib, 40};
  calibration_batches batches;
  batches.single = time_nothing(64, 50, 1, some_time);
  batches.many = time_nothing(64, 200, max_runs, {});
  batches.late_small = time_nothing(128 * mib, 30, 1, some_time);
  batches.late_large = time_nothing(1024 * mib, 20, 1, some_time);
  return calibrate_device(batches);
}

clock_allowance timekeeper::measure_host_allowance() {
  constexpr uint64_t mib = uint64_t{1} << 20;
  calibration_batches batches;
  batches.single = time_nothing(64, 20, 1, {});
  // Larger than a cache, as are the outputs whose copy takes long.
  batches.large = time_nothing(64 * mib, 10, 1, {});
  // Larger than the caches of a core.
  batches.cold = time_nothing(64, 20, 1, {16 * mib, 1});
  return calibrate(batches);
}

/// Times a candidate that reads and returns `bytes` bytes, `runs` runs at once.
std::vector<timed_batch> timekeeper::time_nothing(uint64_t bytes,
                                                  int32_t trials, uint32_t runs,
                                                  calibration_reads reads) {
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
  evaluation_options options;
  auto found = time_alone({truth, facts, source, options}, plan);
  if (!found.trouble.empty())
    throw judge_fault{"the clocks cannot be calibrated: " + found.trouble};
  return found.times.batches;
}

audited_times timekeeper::audited(const measurement& measured,
                                  bool recalibrate) {
  auto found = audit(measured.batches, allowance());
  if (!found.trustworthy && recalibrate) {
    allowance_.reset();
    found = audit(measured.batches, allowance());
  }
  if (measured.conditions && is_slowed(*measured.conditions))
    found.disturbed = true;
  return found;
}

std::unique_ptr<session> timekeeper::open(const reference_run& what) {
  auto trusted = what.options;
  trusted.memory_bytes = 0;
  trusted.timeout = reference_time;
  auto work = place_.job_for(what.source, "Model", what.options.dtype);
  work.compiled = what.compiled;
  return place_.open(work, what.truth, what.facts, trusted, {});
}

reference_times timekeeper::time_alone(const reference_run& what,
                                       const timing_plan& plan) {
  patience left;
  for (;;) {
    auto with = open(what);
    auto result = time_reference(*with, plan);
    if (!result.times.wrong.none && what.compiled)
      result.trouble = "its outputs are not those of the reference";
    auto again = left.has_more(*with);
    with->end();
    if (!again)
      return result;
  }
}

session& timekeeper::neighbour_of(known_problem& known,
                                  const evaluation_options& options) {
  if (!known.neighbour)
    known.neighbour = open({known.truth, known.facts, known.source, options});
  known.neighbour->renew();
  return *known.neighbour;
}

reference_times timekeeper::time_neighbour(known_problem& known,
                                           const evaluation_options& options) {
  place_.settle();
  patience left;
  for (;;) {
    auto& with = neighbour_of(known, options);
    auto result = time_reference(with, plan_of(options));
    auto again = left.has_more(with);
    auto killed = patience::was_killed(with);
    if (result.times.lost)
      known.end_neighbour();
    if (!killed)
      return result;
    if (!again) // Of the problem that would be told for ever.
      throw judge_fault{"the reference's process was killed again and again: "
                        "has this machine enough memory?"};
  }
}

paired_measurement timekeeper::time_in_turn(session& candidate,
                                            known_problem& known,
                                            const evaluation_options& options) {
  auto& reference = neighbour_of(known, options);
  paired_measurement result;
  result.second.lost =
    reference.is_lost() || !reference.share_memory_of(candidate);
  auto plan = plan_in_turn(options);
  auto trusted = plan;
  trusted.compares = false;
  if (!result.second.lost)
    result = measure_in_turn(candidate, plan, reference, trusted);
  if (result.second.lost)
    known.end_neighbour();
  return result;
}

} // namespace caesar::cuda
