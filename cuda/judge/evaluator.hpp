#pragma once

#include "cuda/device/cache_flush.hpp"
#include "cuda/judge/measurement.hpp"
#include "cuda/judge/problem_cache.hpp"
#include "cuda/judge/zygote_client.hpp"
#include "messages/evaluation.hpp"

#include <functional>
#include <optional>
#include <string>

namespace caesar::cuda {

/// The device that a judge has.
struct device_description {
  std::string name;     ///< "cpu:0"
  std::string hardware; ///< "AMD EPYC, 1 core"
  int cores = 1;
};

/// Judges candidates on one device, one after the other.
class evaluator {
public:
  /// Called as the phases of an evaluation begin.
  using progress = std::function<void(evaluation_phase)>;

  evaluator(zygote_client& zygote, device_description device);

  /// Judges the candidate of `request`. Throws `problem_fault` when the problem
  /// is wrong, `judge_fault` when something else than the candidate is.
  verdict evaluate(const evaluation_request& request, const progress& begins);

private:
  verdict judge(const evaluation_request& request, const progress& begins);
  runner_process start(const job& work, const reference& truth,
                       const evaluation_options& options,
                       const std::vector<artefact>& artefacts);
  bool check_correctness(session& with, const evaluation_options& options,
                         verdict& result);
  void measure_candidate(session& with, const evaluation_options& options,
                         verdict& result);
  timing measure_reference(known_problem& known,
                           const evaluation_options& options);
  measurement measure_alone(reference& truth, const std::string& source,
                            bool repeatable, const evaluation_options& options,
                            const timing_plan& plan);
  const clock_allowance& allowance();

  zygote_client& zygote_;
  device_description device_;
  problem_cache problems_;
  cache_flush flush_;
  std::optional<clock_allowance> allowance_;
};

} // namespace caesar::cuda
