#include "actors/trajectory/run_facts.hpp"

#include "config/derived.hpp"

namespace caesar {

namespace {

/// CUDA devices come with CUDA prompts; there are none yet, so "auto" is C++.
config::candidate_language language_of(const config::options& x) {
  return x.context.language == config::candidate_language::automatic
           ? config::candidate_language::cpp
           : x.context.language;
}

} // namespace

machine_options machine_options_of(const config::options& options) {
  machine_options result;
  result.turns = options.run.turns;
  result.final = options.run.final;
  result.transitions = options.transitions;
  result.max_feedback_chars = options.context.max_feedback_chars;
  result.profile = config::wants_profile(options.context);
  return result;
}

prompt_facts prompt_facts_of(const config::options& options,
                             const problem& target, const machine& so_far) {
  const auto* best = so_far.best();
  return {
    .target = target,
    .language = language_of(options),
    .dtype = options.evaluate.dtype,
    .strategies = options.context.strategy,
    .history = options.context.history,
    .earlier = so_far.turns(),
    .best_turn = best != nullptr ? best->number : 0,
    .max_feedback_chars = options.context.max_feedback_chars,
  };
}

} // namespace caesar
