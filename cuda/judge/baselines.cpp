#include "cuda/judge/baselines.hpp"

#include "cuda/device/statistics.hpp"

namespace caesar::cuda {

namespace {

/// Returns all that a timing of `known` depends on.
baseline_key key_of(const known_problem& known, const timing_plan& plan,
                    baseline_kind kind, const device_identity& where,
                    const std::string& torch) {
  baseline_key result;
  result.problem_sha256 = known.truth.sha256();
  result.dtype = known.dtype;
  result.cast_all = known.cast_all;
  result.kind = kind;
  result.device = where.device;
  result.driver = where.driver;
  result.torch = torch;
  result.warmup_trials = plan.warmup;
  result.perf_trials = plan.max_trials;
  result.min_trials = plan.min_trials;
  result.relative_error = plan.relative_error;
  return result;
}

} // namespace

baselines::baselines(workplace& place, timekeeper& times,
                     const baseline_shelf& shelf)
  : place_{place},
    times_{times} {
  if (!shelf.folder.empty() && place_.on().identity())
    store_.emplace(shelf.folder, shelf.max_age);
}

timing baselines::eager(known_problem& known,
                        const evaluation_options& options) {
  const auto& found = find_or_measure(known, options, baseline_kind::eager);
  if (!found.time)
    throw problem_fault{"the reference cannot be timed: " + found.why_none};
  return *found.time;
}

baseline baselines::compiled(known_problem& known,
                             const evaluation_options& options) {
  return find_or_measure(known, options, baseline_kind::compile);
}

const baseline& baselines::find_or_measure(known_problem& known,
                                           const evaluation_options& options,
                                           baseline_kind kind) {
  auto key = key_of(known, plan_of(options), kind,
                    place_.on().identity().value_or(device_identity{}),
                    place_.description().torch_version);
  auto name = baseline_file_name(key);
  auto found = known.baselines.find(name);
  if (found != known.baselines.end())
    return found->second;
  baseline result;
  if (store_)
    result.time = store_->find(key, baseline_now());
  if (!result.time) {
    result = measure_one(known, options, kind);
    if (store_ && result.time)
      store_->put(key, *result.time, baseline_now());
  }
  return known.baselines[name] = result;
}

baseline baselines::measure_one(known_problem& known,
                                const evaluation_options& options,
                                baseline_kind kind) {
  reference_run compiled{known.truth, known.facts, known.source, options, true};
  for (int32_t tries = 0;; ++tries) {
    auto measured = kind == baseline_kind::compile
                      ? times_.time_alone(compiled, plan_of(options))
                      : times_.time_neighbour(known, options);
    if (!measured.trouble.empty())
      return {std::nullopt, measured.trouble};
    auto times = times_.audited(measured.times, tries == 0);
    if (!times.is_noisy() || tries == most_repeats)
      return {summarize(times.counted)};
  }
}

} // namespace caesar::cuda
