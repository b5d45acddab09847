#include "config/derived.hpp"

#include <algorithm>

namespace caesar::config {

std::filesystem::path run_folder(const options& x) {
  return x.run.root / x.run.group / x.run.name;
}

std::vector<const model_options*> all_models(const options& x) {
  std::vector<const model_options*> result{&x.model};
  for (const auto& more : x.more_models)
    result.push_back(&more);
  return result;
}

std::string cuda_arch(const options& x) {
  auto result = x.cluster.arch;
  for (const auto& device : x.devices)
    if (device.gpu)
      result = device.gpu->arch;
  return result;
}

bool wants_profile(const context_options& x) {
  return std::find(x.strategy.begin(), x.strategy.end(),
                   context_strategy::profiler)
         != x.strategy.end();
}

evaluation_options to_evaluation_options(const evaluate_options& x,
                                         bool measure, bool profile) {
  evaluation_options result;
  result.dtype = x.dtype;
  result.gate = x.gate;
  result.correct_trials = x.correct_trials;
  result.perf_trials = measure ? x.perf_trials : 0;
  result.min_trials = std::min(x.min_trials, result.perf_trials);
  result.relative_error = x.relative_error;
  result.cast_all = x.cast_integers;
  result.compile_baseline = measure && x.compile_baseline;
  result.profile = measure && profile;
  result.counters = measure && x.counters;
  result.memcheck = x.memcheck;
  result.timeout = x.timeout;
  result.memory_bytes = x.memory_bytes;
  return result;
}

} // namespace caesar::config
