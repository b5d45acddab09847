#pragma once

#include "cuda/device/device.hpp"
#include "cuda/judge/measurement.hpp"
#include "cuda/judge/problem_cache.hpp"
#include "cuda/judge/verdict_rules.hpp"
#include "cuda/judge/zygote_client.hpp"
#include "messages/evaluation.hpp"

#include <chrono>
#include <functional>
#include <optional>
#include <string>

namespace caesar::cuda {

/// The device that a judge has.
struct device_description {
  std::string name;     ///< "cpu:0"
  std::string hardware; ///< "AMD EPYC, 1 core"
  int cores = 1;
  std::string gpu;   ///< As CUDA_VISIBLE_DEVICES takes it; empty: the CPU.
  std::string torch; ///< As torch names it: "cpu", "cuda".
};

/// Adds up the time in which a device is held.
class lease_meter {
public:
  using clock = std::chrono::steady_clock;

  void start();
  void stop();
  std::chrono::nanoseconds total() const { return total_; }

private:
  std::optional<clock::time_point> begun_;
  std::chrono::nanoseconds total_{0};
};

/// Judges candidates on one device, one after the other.
class evaluator {
public:
  /// Called as the phases of an evaluation begin.
  using progress = std::function<void(evaluation_phase)>;

  /// All of them live longer than the evaluator.
  evaluator(zygote_client& zygote, device& on, device_description description);

  /// Judges the candidate of `request`. Throws `problem_fault` when the problem
  /// is wrong, `judge_fault` when something else than the candidate is.
  verdict evaluate(const evaluation_request& request, const progress& begins);

private:
  verdict judge(const evaluation_request& request, const progress& begins);
  std::optional<audited_times> judge_in(session& with, known_problem& known,
                                        const evaluation_options& options,
                                        verdict& result,
                                        const progress& begins);
  std::optional<audited_times> time_again(const job& work, known_problem& known,
                                          const evaluation_request& request,
                                          verdict& result);
  bool scrutinize(session& with, known_problem& known, verdict& result);
  runner_process start(const job& work, const reference& truth,
                       const evaluation_options& options,
                       const std::vector<artefact>& artefacts);
  bool load(session& with);
  bool check_correctness(session& with, const evaluation_options& options,
                         verdict& result);
  bool check_batch(session& with, uint32_t runs, double tolerance,
                   correctness& seen, verdict& result);
  std::optional<audited_times>
  measure_candidate(session& with, const evaluation_options& options,
                    verdict& result);
  audited_times audit_again(const measurement& measured);
  timing measure_reference(known_problem& known,
                           const evaluation_options& options);
  measurement measure_alone(reference& truth, const reference_facts& facts,
                            const std::string& source,
                            const evaluation_options& options,
                            const timing_plan& plan);
  std::vector<timed_batch> time_nothing(uint64_t bytes, int32_t trials,
                                        uint32_t runs, uint64_t reads = 0);
  const clock_allowance& allowance();
  job job_for(const std::string& source, const char* class_name,
              precision dtype) const;

  zygote_client& zygote_;
  device& device_;
  device_description description_;
  problem_cache problems_;
  lease_meter held_;
  std::optional<clock_allowance> allowance_;
};

} // namespace caesar::cuda
