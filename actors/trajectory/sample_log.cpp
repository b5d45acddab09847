#include "actors/trajectory/sample_log.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace caesar {

namespace {

using nanoseconds = std::chrono::nanoseconds;

double milliseconds(nanoseconds x) {
  return significant(static_cast<double>(x.count()) / 1e6);
}

double seconds(nanoseconds x) {
  return significant(static_cast<double>(x.count()) / 1e9);
}

// -- differences --------------------------------------------------------------

/// Reads "0.03125", "nan", "inf"; a text that is no number counts as NaN.
double number(const std::string& text) {
  double result = 0;
  auto* end = text.data() + text.size();
  auto [stop, error] = std::from_chars(text.data(), end, result);
  return error == std::errc{} && stop == end ? result : std::nan("");
}

/// Spells `x` as Python's "{:.6f}" does.
std::string six_decimals(double x) {
  if (std::isnan(x))
    return "nan";
  std::array<char, 400> text;
  auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), x,
                                    std::chars_format::fixed, 6);
  return {text.data(), end};
}

/// Orders by size, with what is no number as the largest of all.
bool smaller(const mismatch& a, const mismatch& b) {
  auto x = number(a.max_difference);
  auto y = number(b.max_difference);
  return !std::isnan(x) && (std::isnan(y) || x < y);
}

/// Returns of each trial that failed the output that is furthest off, because
/// KernelBench knows one output only.
std::vector<mismatch> worst_of_each_trial(std::vector<mismatch> all) {
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
    return a.trial < b.trial;
  });
  std::vector<mismatch> result;
  for (auto& x : all)
    if (result.empty() || result.back().trial != x.trial)
      result.push_back(std::move(x));
    else if (smaller(result.back(), x))
      result.back() = std::move(x);
  return result;
}

// -- metadata -----------------------------------------------------------------

/// Adds `value` unless there is nothing to say.
void add(json& to, const char* key, const std::string& value) {
  if (!value.empty())
    to[key] = value;
}

std::string or_else(const std::string& text, const char* otherwise) {
  return text.empty() ? otherwise : text;
}

void add_load_error(json& to, const verdict& x) {
  // KernelBench tells what fails in the constructor from what fails before.
  auto key = std::string{x.compiled ? "runtime_error" : "compilation_error"};
  to[key + "_name"] = or_else(x.error_name, "Error");
  to[key] = x.error;
  add(to, (key + "_traceback").c_str(), x.traceback);
}

void add_runtime_error(json& to, const verdict& x) {
  to["runtime_error"] = x.error;
  to["runtime_error_name"] = or_else(x.error_name, "Error");
  add(to, "runtime_error_traceback", x.traceback);
  if (x.phase == evaluation_phase::performance)
    to["error_during_performance"] = x.error;
}

void add_mismatch(json& to, const verdict& x) {
  constexpr const char* by_value = "Output mismatch";
  auto issue = or_else(x.issue, by_value);
  to["correctness_issue"] = issue;
  if (issue != by_value)
    to["correctness_issue_name"] = "correctness_issue";
  for (const auto& trial : worst_of_each_trial(x.mismatches)) {
    to["max_difference"].push_back(six_decimals(number(trial.max_difference)));
    to["avg_difference"].push_back(six_decimals(number(trial.mean_difference)));
  }
}

void add_outcome(json& to, const verdict& x) {
  switch (x.outcome) {
  case judgement::load_error:
    return add_load_error(to, x);
  case judgement::runtime_error:
    return add_runtime_error(to, x);
  case judgement::wrong:
    return add_mismatch(to, x);
  case judgement::timeout:
    to["timeout_error"] = or_else(x.error, "the evaluation took too long");
    return;
  case judgement::correct:
  case judgement::rejected:
    return;
  }
}

json metadata_of(const verdict& x) {
  auto result = json::object();
  add(result, "hardware", x.hardware);
  add(result, "device", x.device);
  add_outcome(result, x);
  if (x.trials > 0)
    result["correctness_trials"] = "(" + std::to_string(x.trials_passed) + " / "
                                   + std::to_string(x.trials) + ")";
  for (const auto& seen : x.findings)
    result["findings"].push_back(seen.id + ": " + seen.sentence);
  return result;
}

json metadata_of(const build_report& x) {
  auto late = x.status == build_status::timed_out;
  auto name = late ? "Timeout" : "CompilationError";
  json result = {{"compilation_error_name", or_else(x.error_name, name)},
                 {"compilation_error", x.log}};
  if (late)
    result["timeout_error"] = "the build took too long";
  return result;
}

// -- the result ---------------------------------------------------------------

json runtime_of(const std::optional<timing>& x) {
  return x ? milliseconds(x->mean) : -1.0;
}

json stats_of(const std::optional<timing>& x, const verdict& judged) {
  if (!x)
    return json::object();
  return {{"mean", milliseconds(x->mean)}, {"std", milliseconds(x->std)},
          {"min", milliseconds(x->min)},   {"max", milliseconds(x->max)},
          {"num_trials", x->trials},       {"hardware", judged.hardware},
          {"device", judged.device}};
}

std::string outcome_of_build(build_status x) {
  return x == build_status::timed_out ? "timeout" : "compile_error";
}

/// KernelBench's fields, in its order.
json kernelbench_result(bool compiled, bool correct, json metadata,
                        const verdict& x) {
  return {{"compiled", compiled},
          {"correctness", correct},
          {"metadata", std::move(metadata)},
          {"runtime", runtime_of(x.runtime)},
          {"runtime_stats", stats_of(x.runtime, x)},
          {"ref_runtime", runtime_of(x.reference)},
          {"ref_runtime_stats", stats_of(x.reference, x)}};
}

void add_ours(json& to, const std::string& outcome,
              const std::optional<build_report>& build, const verdict& x) {
  auto ratio = speedup(x);
  to["outcome"] = outcome;
  to["compat"] = x.compat;
  to["strict"] = x.strict;
  to["speedup"] = ratio ? json(significant(*ratio)) : json(nullptr);
  to["median"] =
    x.runtime ? json(milliseconds(x.runtime->median)) : json(nullptr);
  to["build_seconds"] = build ? json(seconds(build->took)) : json(nullptr);
  to["build_path"] = build ? path_of(*build) : "";
  to["build_declined"] = build ? declined_of(*build) : "";
  to["cache_hit"] = build && build->cache_hit;
  to["device_seconds"] = seconds(x.device_time);
  to["findings"] = x.findings;
}

json entry_of(const turn& x) {
  json result = {
    {"context", x.prompt},
    {"model_response", x.reply ? x.reply->text : std::string{}},
    {"kernel_code", x.code},
    {"feedback", x.feedback},
    {"eval_result", eval_result(x.build, x.judged)},
    {"profiler_result", x.judged ? x.judged->profile : std::string{}}};
  if (!x.hints.empty()) // Caesar asks for it, and keeps it nowhere.
    result["human_feedback"] = x.hints;
  return result;
}

/// The final stage composed no prompt and got no reply: like Caesar's, its
/// entry shows those of the turn that its kernel comes from.
json result_of(const sample_facts& x) {
  auto shown = *x.result;
  for (const auto& origin : x.turns)
    if (origin.number == shown.number && !shown.reply) {
      shown.prompt = origin.prompt;
      shown.reply = origin.reply;
    }
  auto result = entry_of(shown);
  result["turn"] = shown.number;
  return result;
}

} // namespace

double significant(double x) {
  std::array<char, 32> text;
  auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), x,
                                    std::chars_format::scientific, 2);
  double result = x;
  std::from_chars(text.data(), end, result);
  return result;
}

json eval_result(const std::optional<build_report>& build,
                 const std::optional<verdict>& judged) {
  if (judged) {
    auto correct = judged->outcome == judgement::correct;
    auto result = kernelbench_result(judged->compiled, correct,
                                     metadata_of(*judged), *judged);
    add_ours(result, std::string{name_of(judged->outcome)}, build, *judged);
    return result;
  }
  if (build && build->status != build_status::built) {
    auto nobody = verdict{};
    auto result = kernelbench_result(false, false, metadata_of(*build), nobody);
    add_ours(result, outcome_of_build(build->status), build, nobody);
    return result;
  }
  return "";
}

sample_facts sample_facts_of(const config::options& options,
                             const problem& target, const trajectory_id& who,
                             std::span<const turn> turns, const turn* result,
                             std::string failure) {
  return {who,   target.path, options.run.name,  options.run.turns,
          turns, result,      std::move(failure)};
}

std::string sample_log(const sample_facts& x) {
  json log;
  log["metadata"] = {
    {"problem", x.problem_path}, {"problem_id", x.who.problem.number},
    {"sample_id", x.who.sample}, {"run_name", x.run_name},
    {"num_rounds", x.rounds},    {"level", x.who.problem.level}};
  add(log["metadata"], "failure", x.failure);
  for (const auto& turn : x.turns)
    if (turn.reply)
      log[std::to_string(turn.number)] = entry_of(turn);
  if (x.result)
    log["result"] = result_of(x);
  return to_pretty(log) + '\n';
}

} // namespace caesar
