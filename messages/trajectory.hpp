#pragma once

#include "messages/completion.hpp"
#include "messages/evaluation.hpp"

#include <string>
#include <vector>

namespace caesar {

/// Where a trajectory is. The names are Caesar's.
enum class state : uint8_t {
  start,
  generate,
  compile,
  correct,
  performance,
  finish,
};

template <>
inline constexpr std::array<std::string_view, 6> enum_names<state>{
  "start", "generate", "compile", "correct", "performance", "finish"};

/// How a state ended. Caesar's names, and four that Caesar lacks: `no_code`,
/// `runtime_error`, `timeout` and `rejected`.
enum class outcome : uint8_t {
  start,
  generate,
  no_code,
  cpu_compile_success,
  cpu_compile_fail,
  gpu_compile_fail,
  gpu_compile_success_check_fail,
  gpu_compile_success_check_success,
  performance_success,
  performance_fail,
  runtime_error,
  timeout,
  rejected,
  finish,
};

template <>
inline constexpr std::array<std::string_view, 14> enum_names<outcome>{
  "start",
  "generate",
  "no_code",
  "cpu_compile_success",
  "cpu_compile_fail",
  "gpu_compile_fail",
  "gpu_compile_success_check_fail",
  "gpu_compile_success_check_success",
  "performance_success",
  "performance_fail",
  "runtime_error",
  "timeout",
  "rejected",
  "finish"};

/// What is durable about a trajectory: each record is one event, and the state
/// is the fold of all of them.
enum class event_kind : uint8_t {
  prompted,    ///< A turn began; body: the prompt.
  replied,     ///< Body: `completion`.
  built,       ///< Body: `build_report`.
  judged,      ///< Body: `verdict`.
  finished,    ///< Body: `trajectory_summary`.
  stopped,     ///< A budget, or a person, ended it; body: which.
  asked_again, ///< The program ended while it waited for a reply, which may
               ///< have been paid; body: empty.
  hinted,      ///< A person has something to say; body: what.
};

template <>
inline constexpr std::array<std::string_view, 8> enum_names<event_kind>{
  "prompted", "replied", "built",       "judged",
  "finished", "stopped", "asked_again", "hinted"};

/// One row of the journal.
struct journal_record {
  trajectory_id who;
  int32_t turn = 0; ///< Counts from one; the final stage is turn 0.
  event_kind kind = event_kind::prompted;
  std::string body; ///< JSON, with {"$text": N} where a long text is.
  std::vector<std::string> texts{};

  static constexpr const char* type_name = "journal_record";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"who", x.who}, field{"turn", x.turn},
                      field{"kind", x.kind}, field{"body", x.body},
                      field{"texts", x.texts}};
  }
};

/// How one trajectory ended, as the final table shows it.
struct trajectory_summary {
  trajectory_id who;
  std::string problem_name;
  int32_t turns = 0;     ///< Turns that were run.
  int32_t best_turn = 0; ///< Of the kernel in `result`; zero when none.
  bool compiled = false;
  bool correct = false;
  std::optional<timing> runtime;
  std::optional<timing> reference;
  std::string failure; ///< Why it gave up; empty when it did not.

  static constexpr const char* type_name = "trajectory_summary";
  static constexpr auto fields(auto& x) {
    return std::tuple{
      field{"who", x.who},           field{"problem_name", x.problem_name},
      field{"turns", x.turns},       field{"best_turn", x.best_turn},
      field{"compiled", x.compiled}, field{"correct", x.correct},
      field{"runtime", x.runtime},   field{"reference", x.reference},
      field{"failure", x.failure}};
  }
};

} // namespace caesar
