#pragma once

#include "cuda/judge/baselines.hpp"
#include "cuda/judge/candidate_timer.hpp"
#include "cuda/judge/problem_cache.hpp"
#include "cuda/judge/timekeeper.hpp"
#include "cuda/judge/tool_runs.hpp"
#include "cuda/judge/verdict_rules.hpp"
#include "cuda/judge/workplace.hpp"
#include "messages/evaluation.hpp"

#include <functional>
#include <optional>
#include <string>

namespace caesar::cuda {

/// Judges candidates on one device, one after the other.
class evaluator {
public:
  /// Called as the phases of an evaluation begin.
  using progress = std::function<void(evaluation_phase)>;

  /// All of them live longer than the evaluator.
  evaluator(zygote_client& zygote, device& on, device_description description,
            const baseline_shelf& shelf);

  /// Judges the candidate of `request`. Throws `problem_fault` when the problem
  /// is wrong, `judge_fault` when something else than the candidate is.
  verdict evaluate(const evaluation_request& request, const progress& begins);

private:
  verdict judge_again_if_killed(const evaluation_request& request,
                                const progress& begins);
  verdict judge(const evaluation_request& request, const progress& begins);
  void part_with(session& x);
  std::optional<candidate_times> judge_once(const job& work,
                                            known_problem& known,
                                            const evaluation_request& request,
                                            verdict& result,
                                            const progress& begins);
  std::optional<candidate_times> judge_in(session& with, known_problem& known,
                                          const evaluation_request& request,
                                          verdict& result,
                                          const progress& begins);
  std::optional<candidate_times> time_again(const job& work,
                                            known_problem& known,
                                            const evaluation_request& request,
                                            verdict& result, bool recalibrate);
  bool scrutinize(session& with, known_problem& known, verdict& result);
  bool check_correctness(session& with, const evaluation_options& options,
                         verdict& result);
  bool check_batch(session& with, uint32_t runs, double tolerance,
                   correctness& seen, verdict& result);

  workplace place_;
  timekeeper times_;
  baselines baselines_;
  candidate_timer timer_;
  problem_cache problems_;
  tool_runs tools_;
  bool killed_ = false; ///< A runner of this evaluation was.
};

} // namespace caesar::cuda
