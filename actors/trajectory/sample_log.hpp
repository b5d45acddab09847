#pragma once

// What log.json of a sample says: Caesar's keys, and KernelBench's result.

#include "actors/trajectory/turn.hpp"
#include "config/options.hpp"
#include "messages/json.hpp"
#include "messages/problem.hpp"

#include <optional>
#include <span>
#include <string>

namespace caesar {

/// What the log of one sample is made of.
struct sample_facts {
  trajectory_id who;
  std::string problem_path;
  std::string run_name;
  int32_t rounds = 0; ///< Turns that were planned.
  std::span<const turn> turns;
  const turn* result = nullptr; ///< The final re-evaluation; see `machine`.
  std::string failure;          ///< Why it gave up; empty when it did not.
};

/// Returns the facts of sample `who` of `target` in the run of `options`.
/// `turns` and `result` must outlive them.
sample_facts sample_facts_of(const config::options& options,
                             const problem& target, const trajectory_id& who,
                             std::span<const turn> turns, const turn* result,
                             std::string failure);

/// Returns the text of log.json: "metadata", one entry for each turn that has a
/// reply, under its number, and "result" when there is one.
std::string sample_log(const sample_facts& x);

/// Returns KernelBench's result of a candidate, with our own fields behind its
/// own; times are milliseconds with three significant digits. The empty string,
/// as in Caesar's logs, when it was neither judged nor failed to build.
json eval_result(const std::optional<build_report>& build,
                 const std::optional<verdict>& judged);

/// Returns `x` with three significant digits, as KernelBench rounds times.
double significant(double x);

} // namespace caesar
