#include "tools/caesar-actors/estimate.hpp"

#include "actors/trajectory/context.hpp"
#include "actors/trajectory/wording.hpp"
#include "config/derived.hpp"
#include "config/prices.hpp"
#include "messages/token_estimate.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace caesar::tools {

namespace {

using std::chrono::duration;

// Of kernels that models wrote for KernelBench's first levels: a reply with its
// explanation, and what is said of it afterwards.
constexpr int64_t reply_tokens = 1500;
constexpr int64_t feedback_tokens = 300;
constexpr double tokens_a_second = 50;
constexpr double seconds_an_evaluation = 2;

/// Returns the tokens of all prompts of one sample of `x`.
int64_t prompt_tokens_of(const problem& x, const config::options& options) {
  prompt_facts facts{.target = x, .dtype = options.evaluate.dtype};
  auto base = estimated_tokens(build_base(facts))
              + estimated_tokens(options.model.system);
  auto turns = int64_t{options.run.turns};
  auto shows_all = options.context.history == config::history_choice::all;
  auto shown = shows_all ? turns * (turns - 1) / 2 : turns - 1;
  return turns * base + shown * (reply_tokens + feedback_tokens);
}

std::string minutes(double seconds) {
  char text[64];
  if (seconds < 7200)
    std::snprintf(text, sizeof(text), "%.0f min", std::ceil(seconds / 60));
  else
    std::snprintf(text, sizeof(text), "%.1f h", seconds / 3600);
  return text;
}

} // namespace

spending estimated_spending(const config::options& options,
                            std::span<const problem> problems) {
  completion all;
  for (const auto& x : problems)
    all.prompt_tokens += options.run.samples * prompt_tokens_of(x, options);
  auto turns = static_cast<int64_t>(problems.size()) * options.run.samples
               * options.run.turns;
  all.completion_tokens = turns * reply_tokens;
  all.attempts = 0;
  for (const auto* x : config::all_models(options))
    if (auto price = config::price_of(*x)) // The dearest, if there are several.
      all.picodollars = std::max(all.picodollars, config::cost_of(all, *price));
  auto result = spent_on(all);
  result.requests = turns;
  result.device_time = std::chrono::duration_cast<std::chrono::nanoseconds>(
    duration<double>(static_cast<double>(turns) * seconds_an_evaluation));
  return result;
}

std::string estimate_text(const config::options& options,
                          std::span<const problem> problems) {
  auto x = estimated_spending(options, problems);
  auto samples = static_cast<double>(problems.size())
                 * static_cast<double>(options.run.samples);
  auto at_once =
    std::max(1.0, std::min({samples, static_cast<double>(options.run.active),
                            static_cast<double>(options.model.concurrency)}));
  auto model_seconds =
    static_cast<double>(x.completion_tokens) / tokens_a_second / at_once;
  auto devices = std::max<size_t>(1, options.devices.size());
  auto device_seconds =
    duration<double>(x.device_time).count() / static_cast<double>(devices);
  auto money = config::has_prices(options)
                 ? config::dollars_text(x.picodollars)
                 : std::string{"at a price that is not known"};
  return grouped(x.prompt_tokens) + " prompt and "
         + grouped(x.completion_tokens) + " completion tokens, " + money
         + ", if a reply has " + std::to_string(reply_tokens)
         + " tokens and nothing is cached; at least "
         + minutes(std::max(model_seconds, device_seconds))
         + ", at 50 tokens a second and 2 s an evaluation";
}

} // namespace caesar::tools
