#pragma once

#include "actors/trajectory/turn.hpp"
#include "config/options.hpp"
#include "messages/problem.hpp"

#include <cstdint>
#include <span>
#include <string>

namespace caesar {

/// What a prompt is made of. Refers to its parts: use it at once.
struct prompt_facts {
  const problem& target;
  /// Decided: not `automatic`, for which C++ is asked.
  config::candidate_language language = config::candidate_language::cpp;
  precision dtype = precision::fp32;
  std::span<const config::context_strategy> strategies = {};
  config::history_choice history = config::history_choice::all;
  std::span<const turn> earlier = {}; ///< All ended turns, in their order.
  int32_t best_turn = 0; ///< Number of the best; zero when none is.
  std::span<const std::string> hints = {}; ///< Of people, not yet told.
  int64_t max_feedback_chars = 100'000;
};

/// Returns the part that all prompts of a problem begin with, whatever came of
/// its turns: the task, an example, the reference.
std::string build_base(const prompt_facts& facts);

/// Returns the prompt of the turn that follows `facts.earlier`.
///
/// What people have hinted comes before what is asked. `history` says which
/// generations are shown: the latest, all, or the best (the latest while none
/// is correct). The strategies say what is shown of them beside their code, and
/// what is asked: "eval_result" each one's feedback, and with the history
/// "best" the latest one's too; "profiler" each one's profile, which feedback
/// holds already; "reflection" asks for thought before code.
std::string build_prompt(const prompt_facts& facts);

} // namespace caesar
