#pragma once

#include "actors/trajectory/context.hpp"
#include "actors/trajectory/held_texts.hpp"
#include "actors/trajectory/machine.hpp"
#include "actors/trajectory/pace.hpp"
#include "config/options.hpp"
#include "config/prices.hpp"
#include "messages/spending.hpp"

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace caesar {

/// Bytes. Beside it each trajectory takes what it needs for its next step, and
/// the model's queue the prompts in it.
inline constexpr int64_t most_held_texts = int64_t{256} << 20;

/// Between two logs that are written on the way, of whatever samples.
inline constexpr auto log_pace = std::chrono::milliseconds{100};

/// What all trajectories of a run share.
struct run_facts {
  config::options options;
  std::string config_json;                 ///< The text of every config.json.
  std::vector<config::token_price> prices; ///< Of each model.
  std::shared_ptr<held_texts> texts =
    std::make_shared<held_texts>(most_held_texts);
  std::shared_ptr<pace> logs = std::make_shared<pace>(log_pace);
};

/// Returns what the machine of a trajectory must know of `options`.
machine_options machine_options_of(const config::options& options);

/// Returns what asking with `prompt` may use at most, at the dearest model.
spending most_of_asking(const run_facts& run, const std::string& prompt);

/// Returns what the next prompt about `target` is made of. Refers to its
/// arguments: use it at once.
prompt_facts prompt_facts_of(const config::options& options,
                             const problem& target, const machine& so_far);

} // namespace caesar
