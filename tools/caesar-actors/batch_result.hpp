#pragma once

#include "messages/evaluation.hpp"
#include "messages/json.hpp"

#include <optional>
#include <string>

namespace caesar::tools {

/// What came of one candidate of a batch.
struct batch_result {
  std::string id;
  std::string key; ///< Of what was judged; see `content_key`.
  std::string problem;
  std::string candidate;
  std::optional<verdict> judged;     ///< Nothing when it was not built.
  std::optional<build_report> build; ///< Without artefacts and kernels.
  std::string fault; ///< Of this machine; empty when it was judged.
  std::optional<double> speedup_over_file; ///< Over `--baselines`.

  /// Returns whether there is no need to judge the same again.
  bool settled() const { return fault.empty(); }
};

/// Returns "correct", "wrong" and so on; "compile_error" or "build_timeout" for
/// what was not built; "fault" for what was not judged.
std::string outcome_of(const batch_result& x);

/// Returns how a build is written: {status, log, error_name, seconds,
/// cache_hit}.
json build_json(const build_report& x);

/// Returns one line of RESULTS.jsonl, with its end.
std::string line_of(const batch_result& x);

/// Reads a line of RESULTS.jsonl without its end. Nothing when it is none. A
/// verdict that another version wrote, and that cannot be read, is a fault: it
/// has to be judged again.
std::optional<batch_result> batch_result_from(std::string_view line);

} // namespace caesar::tools
