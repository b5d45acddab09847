#include "actors/trajectory/run_facts.hpp"

#include "config/budget.hpp"
#include "config/derived.hpp"
#include "messages/token_estimate.hpp"

namespace caesar {

namespace {

/// "auto" is what the devices run, which are all of one kind; those of nodes,
/// too.
config::candidate_language language_of(const config::options& x) {
  using config::candidate_language;
  if (x.context.language != candidate_language::automatic)
    return x.context.language;
  auto cuda = x.devices.empty()
                ? !x.cluster.arch.empty()
                : x.devices.front().kind == config::device_kind::cuda;
  return cuda ? candidate_language::cuda : candidate_language::cpp;
}

} // namespace

machine_options machine_options_of(const config::options& options) {
  machine_options result;
  result.turns = options.run.turns;
  result.final = options.run.final;
  result.transitions = options.transitions;
  result.max_feedback_chars = options.context.max_feedback_chars;
  result.profile = config::wants_profile(options.context);
  result.history = options.context.history;
  return result;
}

spending most_of_asking(const run_facts& run, const std::string& prompt) {
  auto models = config::all_models(run.options);
  spending result;
  for (size_t i = 0; i < models.size(); ++i)
    result = config::larger_of(
      result, config::most_of_a_request(
                estimated_tokens(models[i]->system) + estimated_tokens(prompt),
                models[i]->max_tokens,
                i < run.prices.size() ? run.prices[i] : config::token_price{}));
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
    .hints = so_far.hints(),
    .max_feedback_chars = options.context.max_feedback_chars,
  };
}

} // namespace caesar
