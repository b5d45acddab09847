#pragma once

// What an observation does to a verdict. Pure.

#include "cuda/judge/clock_audit.hpp"
#include "cuda/judge/output_check.hpp"
#include "cuda/judge/runner_process.hpp"
#include "messages/evaluation.hpp"

#include <optional>
#include <span>
#include <string>

namespace caesar::cuda {

/// The runner was lost: raised, crashed, ran out of time or cheated.
void note_loss(verdict& x, const runner_loss& loss);

/// A correctness trial disagreed.
void note_disagreement(verdict& x, const disagreement& wrong);

/// What correctness trials showed beside their outputs' values.
struct correctness {
  int32_t trials = 0;
  bool aliased = false; ///< An output shares memory with an input.
  bool changed_inputs = false;
};

/// All correctness trials agreed.
void note_correct(verdict& x, const correctness& seen, verdict_gate gate);

/// The candidate was lost on inputs of `families`, which only the strict
/// verdict has; "" is as the problem draws them.
void note_loss_on_families(verdict& x, const runner_loss& loss,
                           std::span<const std::string> families);

/// Outputs for inputs of `family` are too far from the exact answer.
void note_imprecision(verdict& x, const std::string& family,
                      const std::string& sentence);

/// All that was judged strictly, taken together.
void note_accuracy(verdict& x, const accuracy& found, bool passed);

/// The candidate wrote to inputs that it can only map for reading.
void note_changed_inputs(verdict& x);

/// A timed run disagreed: right when it was checked, wrong when it was timed.
void note_wrong_when_timed(verdict& x, const disagreement& wrong);

/// The device was in this state, at its worst, when the runs were timed that
/// count.
void note_conditions(verdict& x, const std::optional<device_conditions>& found);

/// The timed runs are over.
void note_times(verdict& x, const audited_times& times, verdict_gate gate);

} // namespace caesar::cuda
