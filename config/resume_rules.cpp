#include "config/resume_rules.hpp"

namespace caesar::config {

namespace {

using enum resume_rule;

constexpr resume_entry entries[] = {
  // A folder may be moved, and its runs with it.
  {"run", "group", free},
  {"run", "name", free},
  {"run", "root", free},
  {"run", "turns", grows},
  {"run", "samples", free},
  {"run", "active", free},
  {"run", "final", fixed},
  // What is in the files is compared by itself.
  {"problems", "path", free},
  {"problems", "level", fixed},
  {"problems", "select", free},
  {"model", "provider", free},
  {"model", "replies", free},
  {"model", "model", fixed},
  {"model", "base_url", free},
  {"model", "api_key_env", free},
  {"model", "temperature", fixed},
  {"model", "top_p", fixed},
  {"model", "top_k", fixed},
  {"model", "seed", fixed},
  {"model", "stop", fixed},
  {"model", "max_tokens", fixed},
  {"model", "reasoning_effort", fixed},
  {"model", "extra", fixed},
  {"model", "stream", free},
  {"model", "connect_timeout", free},
  {"model", "first_timeout", free},
  {"model", "idle_timeout", free},
  {"model", "timeout", free},
  {"model", "attempts", free},
  {"model", "hedge_after", free},
  {"model", "concurrency", free},
  {"model", "requests_per_minute", free},
  {"model", "tokens_per_minute", free},
  {"model", "weight", free},
  {"model", "order", free},
  {"model", "ca_file", free},
  {"model", "prices", free},
  {"model", "price_input", free},
  {"model", "price_cached", free},
  {"model", "price_output", free},
  {"model", "system", fixed},
  {"budget", "*", free},
  {"trajectory_budget", "*", free},
  {"context", "*", fixed},
  {"evaluate", "precision", fixed},
  {"evaluate", "correct_trials", fixed},
  {"evaluate", "perf_trials", fixed},
  {"evaluate", "min_trials", fixed},
  {"evaluate", "relative_error", fixed},
  {"evaluate", "cast_integers", fixed},
  {"evaluate", "compile_baseline", fixed},
  {"evaluate", "counters", fixed},
  {"evaluate", "memcheck", fixed},
  {"evaluate", "baseline_age", free},
  {"evaluate", "timeout", fixed},
  {"evaluate", "memory", fixed},
  {"evaluate", "gate", fixed},
  {"evaluate", "attempts", free},
  {"evaluate", "requires", free},
  {"build", "light", free},
  {"build", "slots", free},
  {"build", "cache", free},
  {"build", "cache_limit", free},
  {"build", "timeout", fixed},
  {"build", "memory", fixed},
  {"sandbox", "*", free},
  {"cluster", "*", free},
  {"log", "*", free},
  {"transitions", "*", fixed},
};

resume_rule rule_of(const std::string& section, const std::string& key) {
  for (const auto& x : entries)
    if (x.section == section && (x.key == key || x.key == "*"))
      return x.rule;
  return free;
}

/// Compares what both have: a key of a later version was at its default.
void compare(const std::string& section, const std::string& title,
             const json& before, const json& now,
             std::vector<std::string>& to) {
  for (const auto& [key, was] : before.items()) {
    auto found = now.find(key);
    auto rule = rule_of(section, key);
    if (found == now.end() || *found == was || rule == free)
      continue;
    if (rule == grows && *found > was)
      continue;
    if (rule == grows) {
      to.push_back(title + key + ": " + was.dump() + " are done, and "
                   + found->dump() + " are asked for: they may only grow");
      continue;
    }
    to.push_back(title + key + ": was " + was.dump()
                 + " when this run was begun and is " + found->dump() + " now");
  }
}

bool is_same_endpoint(const json& a, const json& b) {
  return a.value("model", "") == b.value("model", "")
         && a.value("base_url", "") == b.value("base_url", "");
}

} // namespace

std::span<const resume_entry> resume_entries() {
  return entries;
}

std::vector<std::string> resume_conflicts(const json& before, const json& now) {
  std::vector<std::string> result;
  for (const auto& [section, was] : before.items())
    if (auto found = now.find(section);
        found != now.end() && was.is_object() && found->is_object())
      compare(section, section + '.', was, *found, result);
  // [[model]]s that are more or less only change who answers.
  auto more = before.find("more_models");
  auto more_now = now.find("more_models");
  if (more != before.end() && more_now != now.end())
    for (size_t i = 0; i < more->size(); ++i)
      for (const auto& x : *more_now)
        if (is_same_endpoint(more->at(i), x)) {
          compare("model", "model[" + std::to_string(i + 1) + "].", more->at(i),
                  x, result);
          break;
        }
  return result;
}

} // namespace caesar::config
