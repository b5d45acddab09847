#include "actors/trajectory/feedback.hpp"

#include "actors/trajectory/profile_block.hpp"
#include "actors/trajectory/prompt_texts.hpp"
#include "actors/trajectory/wording.hpp"

#include <algorithm>

namespace caesar {

namespace {

/// How many lines of a traceback are shown: the frames near the failure.
constexpr size_t traceback_lines = 20;

/// How many disagreeing outputs are described.
constexpr size_t max_mismatches = 4;

std::string phase_clause(evaluation_phase x) {
  switch (x) {
  case evaluation_phase::load:
    return "while the file was imported and `ModelNew` was made";
  case evaluation_phase::correctness:
    return "while its results were checked";
  case evaluation_phase::performance:
    return "while it was timed";
  }
  return "while it was judged";
}

std::string error_block(const verdict& x, char_budget& budget) {
  auto text = x.error_name;
  if (!text.empty() && !x.error.empty())
    text += ": ";
  return fenced("", budget.beginning(text + x.error));
}

std::string traceback_block(const verdict& x, char_budget& budget) {
  if (x.traceback.empty())
    return {};
  auto text = budget.ending(last_lines(x.traceback, traceback_lines));
  return "The end of the traceback:\n\n" + fenced("", text);
}

std::string trials_sentence(const verdict& x) {
  if (x.trials <= 0)
    return {};
  return std::to_string(x.trials_passed) + " of " + std::to_string(x.trials)
         + " trials with random inputs passed.";
}

// -- before it ran ------------------------------------------------------------

std::string on_no_code(const turn& x) {
  auto cut_off = x.reply->truncated
                   ? "The reply reached the limit of its length: be briefer."
                   : "";
  return fill(text::prompt_feedback_no_code,
              {{"reason", x.no_code_reason}, {"cut_off", cut_off}});
}

std::string on_build(const build_report& x, char_budget& budget) {
  if (x.status == build_status::built)
    return {};
  auto name = x.error_name.empty()
                ? std::string{}
                : " (" + budget.beginning(x.error_name) + ")";
  auto log = fenced("", budget.beginning(x.log));
  if (x.status == build_status::timed_out)
    return fill(text::prompt_feedback_build_timeout, {{"log", log}});
  return fill(text::prompt_feedback_compile_error,
              {{"error", name}, {"log", log}});
}

// -- after it ran -------------------------------------------------------------

std::string on_load_error(const verdict& x, char_budget& budget) {
  auto error = error_block(x, budget);
  auto traceback = traceback_block(x, budget);
  return fill(text::prompt_feedback_load_error,
              {{"error", error}, {"traceback", traceback}});
}

/// Returns where an illegal access was, when that is known.
std::string memory_fault_block(const verdict& x, char_budget& budget) {
  if (!x.memory_fault || !x.memory_fault->note.empty())
    return {};
  auto text = budget.beginning(illegal_access_text(*x.memory_fault));
  return fill(text::prompt_memory_fault, {{"fault", fenced("", text)}});
}

std::string on_runtime_error(const verdict& x, char_budget& budget) {
  auto error = error_block(x, budget);
  auto fault = memory_fault_block(x, budget);
  auto traceback = traceback_block(x, budget);
  return fill(text::prompt_feedback_runtime_error,
              {{"phase", phase_clause(x.phase)},
               {"error", error},
               {"memory_fault", fault},
               {"traceback", traceback}});
}

std::string timeout_hint(evaluation_phase x) {
  switch (x) {
  case evaluation_phase::load:
    return "It should do little more than create its parameters there.";
  case evaluation_phase::correctness:
    return "It may loop for ever, wait for something that never comes, or be "
           "far too slow.";
  case evaluation_phase::performance:
    return "Its results had been correct; it is too slow, or it hangs when "
           "it is called many times.";
  }
  return {};
}

std::string on_timeout(const verdict& x, char_budget& budget) {
  return fill(text::prompt_feedback_timeout,
              {{"phase", phase_clause(x.phase)},
               {"hint", timeout_hint(x.phase)},
               {"error", error_block(x, budget)}});
}

std::string describe(const mismatch& x) {
  auto result = "- Output " + std::to_string(x.output) + " in trial "
                + std::to_string(x.trial) + ": " + grouped(x.mismatched)
                + " of " + grouped(x.elements) + " elements differ";
  if (x.elements > 0) {
    auto part =
      static_cast<double>(x.mismatched) / static_cast<double>(x.elements);
    result += " (" + significant(100 * part) + "%)";
  }
  result += ".";
  if (!x.max_difference.empty())
    result += " The largest difference is " + x.max_difference
              + (x.mean_difference.empty()
                   ? "."
                   : ", the mean difference " + x.mean_difference + ".");
  if (!x.first_index.empty())
    result += " The first is at " + x.first_index + ": expected " + x.expected
              + ", got " + x.actual + ".";
  return result + "\n";
}

std::string on_wrong(const verdict& x, char_budget& budget) {
  auto mismatches = std::string{};
  auto shown = std::min(x.mismatches.size(), max_mismatches);
  for (size_t i = 0; i < shown; ++i)
    mismatches += describe(x.mismatches[i]);
  if (auto more = x.mismatches.size() - shown; more > 0)
    mismatches += "- " + std::to_string(more) + " more disagree likewise.\n";
  auto issue = budget.beginning(x.issue);
  return fill(text::prompt_feedback_wrong,
              {{"issue", issue},
               {"trials", trials_sentence(x)},
               {"mismatches", budget.beginning(mismatches)}});
}

std::string on_rejected(const verdict& x, char_budget& budget) {
  auto findings = std::string{};
  for (const auto& finding : x.findings)
    findings += "- " + finding.sentence + "\n";
  if (findings.empty())
    findings = x.issue;
  auto shown = budget.beginning(findings);
  return fill(
    text::prompt_feedback_rejected,
    {{"findings", shown}, {"memory_fault", memory_fault_block(x, budget)}});
}

std::string timing_sentence(const verdict& x) {
  if (!x.runtime)
    return "It was not timed.";
  auto result = "It takes " + milliseconds(x.runtime->mean);
  auto ratio = speedup(x);
  if (!ratio)
    return result + ".";
  result += "; the reference takes " + milliseconds(x.reference->mean)
            + ". The speedup is " + significant(*ratio) + "x";
  return result + (*ratio < 1 ? ": it is slower than the reference." : ".");
}

std::string best_sentence(const turn& x, const feedback_options& how) {
  if (!how.best_so_far)
    return {};
  if (how.best_turn == x.number)
    return "It is the best so far.";
  return "The best so far is generation " + std::to_string(how.best_turn)
         + " with " + milliseconds(*how.best_so_far) + ".";
}

std::string on_correct(const turn& x, const feedback_options& how,
                       char_budget& budget) {
  const auto& judged = *x.judged;
  auto profile = profile_block(judged, how.profile, budget);
  return fill(text::prompt_feedback_correct,
              {{"trials", trials_sentence(judged)},
               {"timing", timing_sentence(judged)},
               {"best", best_sentence(x, how)},
               {"profile", profile}});
}

std::string on_verdict(const turn& x, const feedback_options& how,
                       char_budget& budget) {
  switch (x.judged->outcome) {
  case judgement::correct:
    return on_correct(x, how, budget);
  case judgement::wrong:
    return on_wrong(*x.judged, budget);
  case judgement::load_error:
    return on_load_error(*x.judged, budget);
  case judgement::runtime_error:
    return on_runtime_error(*x.judged, budget);
  case judgement::timeout:
    return on_timeout(*x.judged, budget);
  case judgement::rejected:
    return on_rejected(*x.judged, budget);
  }
  return {};
}

} // namespace

std::string feedback(const turn& x, const feedback_options& how) {
  auto budget = char_budget{how.max_chars};
  if (x.judged)
    return on_verdict(x, how, budget);
  if (x.build)
    return on_build(*x.build, budget);
  if (x.reply && x.code.empty())
    return on_no_code(x);
  return {};
}

} // namespace caesar
