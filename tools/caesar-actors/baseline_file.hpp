#pragma once

// KernelBench's file of baseline times, results/timing/<hardware>/<name>.json:
// {"level1": {"19_ReLU.py": {mean, std, min, max, num_trials, hardware,
// device}}}, in milliseconds.

#include "messages/json.hpp"
#include "messages/problem.hpp"
#include "tools/caesar-actors/batch_result.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>

namespace caesar::tools {

/// The times of references, by level and file.
class baseline_file {
public:
  baseline_file() = default;

  /// Reads the text of a file. Throws `config_error`, which calls it `name`,
  /// when it is something else.
  baseline_file(const std::string& text, const std::string& name);

  /// Returns the file's mean over that of the candidate; nothing when either is
  /// not known.
  std::optional<double> speedup(const problem& target,
                                const batch_result& x) const;

  /// Notes how long the reference took, if it was timed.
  void set(const problem& target, const batch_result& x);

  /// Returns the text of the file: levels and problems by number.
  std::string text() const;

private:
  /// A file without a number counts as number one, as problems do.
  std::map<std::pair<problem_id, std::string>, json> known_;
};

} // namespace caesar::tools
