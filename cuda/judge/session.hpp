#pragma once

#include "cuda/device/cache_flush.hpp"
#include "cuda/judge/clock_audit.hpp"
#include "cuda/judge/output_check.hpp"
#include "cuda/judge/reference.hpp"
#include "cuda/judge/runner_process.hpp"

#include <optional>
#include <string>
#include <vector>

namespace caesar::cuda {

/// One run of a candidate.
struct run_result {
  ran_record record;
  timed_trial time;
};

/// One runner beside one reference, on the same inputs, from the first run to
/// the last.
class session {
public:
  /// `repeatable` says that the reference needs to run once only for inputs
  /// that are used several times.
  session(reference& truth, runner_process runner, bool repeatable);
  ~session();
  session(const session&) = delete;
  session& operator=(const session&) = delete;

  /// Imports and constructs the candidate; false when it was lost.
  bool load();

  /// Draws inputs from a secret seed and runs the reference on them. Throws
  /// `problem_fault`. False when the runner was lost.
  bool draw();

  /// Runs the candidate once on what was drawn; `flush`, when given, empties
  /// the caches before. Nothing when it was lost.
  std::optional<run_result> run(cache_flush* flush = nullptr);

  /// Compares the outputs of the last run.
  disagreement check(const run_result& result, double tolerance,
                     int32_t trial) const;

  /// Whether an output of the last run aliases an input without leave.
  bool aliased(const run_result& result) const;

  /// Returns the bytes of all outputs.
  uint64_t output_bytes() const;

  std::optional<std::string> profile() { return runner_.profile(seed_); }

  /// Ends the runner and waits until it is gone.
  void end() { runner_.end(); }

  const runner_loss& loss() const { return runner_.loss(); }

private:
  bool expect_anew();
  bool share();

  reference& truth_;
  runner_process runner_;
  bool repeatable_;
  bool fresh_ = false; ///< The reference ran for the next run.
  uint64_t seed_ = 0;  ///< Of `forward`.
  input_layout layout_;
  std::string shared_structure_;
  std::vector<expected_output> expected_;
  shared_memory inputs_;
  shared_memory outputs_;
  bool shared_ = false; ///< The runner has mapped all of it.
};

} // namespace caesar::cuda
