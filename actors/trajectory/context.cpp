#include "actors/trajectory/context.hpp"

#include "actors/trajectory/profile_block.hpp"
#include "actors/trajectory/prompt_texts.hpp"
#include "actors/trajectory/wording.hpp"

#include <algorithm>
#include <initializer_list>

namespace caesar {

namespace {

using config::candidate_language;
using config::context_strategy;
using config::history_choice;

bool has(const prompt_facts& facts, context_strategy x) {
  return std::find(facts.strategies.begin(), facts.strategies.end(), x)
         != facts.strategies.end();
}

/// Joins the parts that are not empty, with a blank line between them.
std::string paragraphs(std::initializer_list<std::string> parts) {
  auto result = std::string{};
  for (const auto& part : parts) {
    if (part.empty())
      continue;
    if (!result.empty())
      result += "\n\n";
    result += part;
  }
  return result;
}

// -- the base -----------------------------------------------------------------

std::string precision_sentence(precision x) {
  switch (x) {
  case precision::fp32:
    return fill(text::prompt_precision_fp32, {});
  case precision::fp16:
    return fill(text::prompt_precision_fp16, {});
  case precision::bf16:
    return fill(text::prompt_precision_bf16, {});
  }
  return {};
}

std::string statement(const prompt_facts& facts) {
  auto cuda = facts.language == candidate_language::cuda;
  auto rules =
    fill(cuda ? text::prompt_rules_cuda : text::prompt_rules_cpp, {});
  return fill(text::prompt_statement,
              {{"language", cuda ? "CUDA C++" : "C++"},
               {"precision", precision_sentence(facts.dtype)},
               {"rules", rules}});
}

std::string example(candidate_language language) {
  auto candidate = language == candidate_language::cuda
                     ? text::prompt_example_cuda
                     : text::prompt_example_cpp;
  return fill(text::prompt_example,
              {{"problem", fenced("python", text::prompt_example_problem)},
               {"candidate", fenced("python", candidate)}});
}

// -- earlier generations ------------------------------------------------------

/// Returns what came of `x`, as far as the strategies want it shown.
std::string result_of(const prompt_facts& facts, const turn& x) {
  if (!has(facts, context_strategy::eval_result) || x.feedback.empty())
    return {};
  return fill(text::prompt_result, {{"feedback", x.feedback}});
}

/// Returns the profile of `x` where its feedback does not show it.
std::string profile_of(const prompt_facts& facts, const turn& x) {
  if (!has(facts, context_strategy::profiler)
      || has(facts, context_strategy::eval_result) || !x.judged)
    return {};
  auto budget = char_budget{facts.max_feedback_chars};
  return profile_block(*x.judged, true, budget);
}

std::string kernel_of(const turn& x, bool explained) {
  if (!x.code.empty())
    return fenced("python", x.code);
  if (explained)
    return {};
  return fill(text::prompt_no_kernel, {{"reason", x.no_code_reason}});
}

std::string generation(const prompt_facts& facts, const turn& x) {
  auto result = result_of(facts, x);
  auto kernel = kernel_of(x, !result.empty());
  return fill(text::prompt_generation, {{"number", std::to_string(x.number)},
                                        {"kernel", kernel},
                                        {"feedback", result},
                                        {"profile", profile_of(facts, x)}});
}

/// Returns what came of the latest generation, where only the best is shown.
std::string latest(const prompt_facts& facts) {
  const auto& x = facts.earlier.back();
  auto result = result_of(facts, x);
  if (result.empty())
    return {};
  return fill(text::prompt_latest,
              {{"number", std::to_string(x.number)}, {"feedback", result}});
}

const turn* best_of(const prompt_facts& facts) {
  auto found =
    std::find_if(facts.earlier.begin(), facts.earlier.end(),
                 [&](const turn& x) { return x.number == facts.best_turn; });
  return found == facts.earlier.end() ? nullptr : &*found;
}

std::string history(const prompt_facts& facts) {
  const auto* best = best_of(facts);
  if (facts.history == history_choice::all) {
    auto all = std::string{};
    for (const auto& x : facts.earlier)
      all = paragraphs({all, generation(facts, x)});
    return fill(text::prompt_history_all, {{"generations", all}});
  }
  if (facts.history == history_choice::last || best == nullptr)
    return fill(text::prompt_history_last,
                {{"generations", generation(facts, facts.earlier.back())}});
  auto is_latest = best == &facts.earlier.back();
  return fill(text::prompt_history_best,
              {{"generations", generation(facts, *best)},
               {"latest", is_latest ? std::string{} : latest(facts)}});
}

std::string hints(const prompt_facts& facts) {
  auto result = std::string{};
  for (const auto& x : facts.hints)
    result = paragraphs({result, fill(text::prompt_hint, {{"hint", x}})});
  return result;
}

// -- what is asked ------------------------------------------------------------

std::string instruction(const prompt_facts& facts) {
  auto answer = fill(text::prompt_answer, {});
  if (facts.earlier.empty())
    return paragraphs({fill(text::prompt_instruction_first, {}), answer});
  auto reported = has(facts, context_strategy::eval_result)
                  || has(facts, context_strategy::profiler);
  auto results =
    reported ? fill(text::prompt_instruction_results, {}) : std::string{};
  auto several = facts.history == history_choice::all;
  auto reflection =
    has(facts, context_strategy::reflection) ? fill(
      several ? text::prompt_reflection_all : text::prompt_reflection_last, {})
                                             : std::string{};
  return paragraphs(
    {fill(text::prompt_instruction_next, {}), results, reflection, answer});
}

} // namespace

std::string build_base(const prompt_facts& facts) {
  auto source = fenced("python", facts.target.source);
  return paragraphs({statement(facts), example(facts.language),
                     fill(text::prompt_reference, {{"source", source}})});
}

std::string build_prompt(const prompt_facts& facts) {
  auto earlier = facts.earlier.empty() ? std::string{} : history(facts);
  return paragraphs(
           {build_base(facts), earlier, hints(facts), instruction(facts)})
         + "\n";
}

} // namespace caesar
