#include "config/transitions.hpp"

#include "config/wording.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <stdexcept>

namespace caesar::config {

namespace {

constexpr std::array<std::string_view, 3> table_names{"default", "reflection",
                                                      "reflection_nvcc"};

/// Returns the states that follow `from` directly.
std::set<state> successors(const transition_table& table, state from) {
  std::set<state> result;
  for (auto how : outcomes_of(from))
    if (auto to = table.next(from, how))
      result.insert(*to);
  return result;
}

/// Returns what is wrong with going to `to`: each stage works on what the
/// stage before it made, so only one outcome may lead to it.
std::optional<std::string> wrong_entry(state from, outcome how, state to) {
  struct entry {
    state stage;
    state from;
    outcome how;
  };
  static constexpr std::array<entry, 4> entries{
    entry{state::generate, state::start, outcome::start},
    {state::compile, state::generate, outcome::generate},
    {state::correct, state::compile, outcome::cpu_compile_success},
    {state::performance, state::correct,
     outcome::gpu_compile_success_check_success}};
  auto text = "outcome " + in_quotes(name_of(how)) + " of state "
              + in_quotes(name_of(from)) + " cannot lead to ";
  if (from == state::start && how == outcome::finish && to != state::finish)
    return text + in_quotes(name_of(to)) + ": no turn is left";
  for (const auto& x : entries)
    if (x.stage == to && (x.from != from || x.how != how))
      return text + in_quotes(name_of(to)) + ": only outcome "
             + in_quotes(name_of(x.how)) + " of state "
             + in_quotes(name_of(x.from)) + " gives it what it works on";
  return std::nullopt;
}

/// Returns every state on a path of at least one step that begins in `from`
/// and does not go on from `barrier`.
std::set<state> reached_from(const transition_table& table, state from,
                             std::optional<state> barrier = std::nullopt) {
  std::set<state> seen;
  std::vector<state> open{from};
  while (!open.empty()) {
    auto at = open.back();
    open.pop_back();
    if (at == barrier)
      continue;
    for (auto to : successors(table, at))
      if (seen.insert(to).second)
        open.push_back(to);
  }
  return seen;
}

transition_table all_stages() {
  using enum state;
  transition_table result;
  result.set(start, outcome::start, generate);
  result.set(start, outcome::finish, finish);
  result.set(generate, outcome::generate, compile);
  result.set(compile, outcome::cpu_compile_success, correct);
  result.set(correct, outcome::gpu_compile_success_check_success, performance);
  for (auto from : {generate, compile, correct, performance})
    for (auto how : outcomes_of(from))
      if (!result.next(from, how))
        result.set(from, how, start);
  return result;
}

} // namespace

transition_table transition_table::named(std::string_view name) {
  auto known = std::find(table_names.begin(), table_names.end(), name);
  if (known == table_names.end())
    throw std::out_of_range{"no transition table is called " + in_quotes(name)};
  auto result = all_stages();
  if (name == "reflection")
    result.set(state::generate, outcome::generate, state::start);
  else if (name == "reflection_nvcc")
    result.set(state::correct, outcome::gpu_compile_success_check_success,
               state::start);
  result.base_ = *known;
  return result;
}

std::span<const std::string_view> transition_table::names() {
  return table_names;
}

void transition_table::set(state from, outcome how, state to) {
  next_[{from, how}] = to;
}

std::optional<state> transition_table::next(state from, outcome how) const {
  auto at = next_.find({from, how});
  if (at == next_.end())
    return std::nullopt;
  return at->second;
}

std::vector<state> transition_table::reachable() const {
  auto result = reached_from(*this, state::start);
  result.insert(state::start);
  return {result.begin(), result.end()};
}

std::vector<std::string> transition_table::defects() const {
  std::vector<std::string> result;
  for (auto from : reachable()) {
    auto name = in_quotes(name_of(from));
    for (auto how : outcomes_of(from)) {
      auto to = next(from, how);
      if (!to)
        result.push_back("state " + name + " has no transition for its outcome "
                         + in_quotes(name_of(how)));
      else if (auto wrong = wrong_entry(from, how, *to))
        result.push_back(*wrong);
    }
    if (from == state::finish)
      continue;
    if (!reached_from(*this, from).contains(state::finish))
      result.push_back("state \"finish\" cannot be reached from state " + name);
    if (from != state::start
        && reached_from(*this, from, state::start).contains(from))
      result.push_back("state " + name
                       + " can come back to itself without passing \"start\", "
                         "which would spend no turn");
  }
  if (next(state::start, outcome::start) == state::start)
    result.push_back("outcome \"start\" of state \"start\" leads to itself, "
                     "which would ask nothing");
  return result;
}

std::span<const outcome> outcomes_of(state in) {
  using enum outcome;
  static constexpr std::array of_start{start, finish};
  static constexpr std::array of_generate{generate, no_code};
  static constexpr std::array of_compile{cpu_compile_success, cpu_compile_fail,
                                         timeout};
  static constexpr std::array of_correct{gpu_compile_fail,
                                         gpu_compile_success_check_fail,
                                         gpu_compile_success_check_success,
                                         runtime_error,
                                         timeout,
                                         rejected};
  static constexpr std::array of_performance{
    performance_success, performance_fail, runtime_error, timeout, rejected};
  switch (in) {
  case state::start:
    return of_start;
  case state::generate:
    return of_generate;
  case state::compile:
    return of_compile;
  case state::correct:
    return of_correct;
  case state::performance:
    return of_performance;
  case state::finish:
    break;
  }
  return {};
}

} // namespace caesar::config
