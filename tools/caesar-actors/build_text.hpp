#pragma once

#include "messages/evaluation.hpp"
#include "messages/json.hpp"

#include <optional>
#include <string>

namespace caesar::tools {

/// What came of one candidate of `caesar-actors build`.
struct build_result {
  std::string candidate; ///< Its file.
  std::optional<build_report> report;
  std::string fault; ///< Of this machine, when there is no report.
};

/// How many candidates ended how.
struct build_tally {
  size_t built = 0;
  size_t from_cache = 0; ///< Of those.
  size_t refused = 0;    ///< By a compiler, or by Python.
  size_t faults = 0;     ///< Of this machine.

  void add(const build_result& x);

  /// Returns the exit status for all of them.
  int status() const { return faults > 0 ? 3 : refused > 0 ? 1 : 0; }
};

/// Returns what to show of it on a terminal: lines of a name and a value.
std::string build_text(const build_result& x);

/// Returns the same for programs.
json build_object(const build_result& x);

/// Returns a line about all: "3 built (1 from the cache), 1 not".
std::string tally_text(const build_tally& x);

} // namespace caesar::tools
