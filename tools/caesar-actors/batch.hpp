#pragma once

#include "actors/system.hpp"
#include "tools/caesar-actors/batch_jobs.hpp"
#include "tools/caesar-actors/batch_text.hpp"
#include "tools/caesar-actors/results_file.hpp"

#include <functional>

namespace caesar::tools {

/// How a batch is run.
struct batch_settings {
  size_t in_flight = 4; ///< Candidates that are built or judged at once.
  std::function<void(const batch_progress&)> show; ///< A few times a second.
  /// Called before a result is written.
  std::function<void(const batch_job&, batch_result&)> amend;
};

/// How a batch ended.
struct batch_end {
  batch_progress progress;
  size_t faults = 0;   ///< Candidates that were not judged, in this start.
  std::string stopped; ///< Why it ended early; empty when it did not.
};

/// Returns how far a batch is before anything of it is judged.
batch_progress progress_before(const std::vector<batch_job>& jobs,
                               const results_file& results);

/// Judges all of `jobs` that `results` does not hold yet, and adds a line for
/// each. The first Ctrl-C lets what was begun end and begins nothing more. So
/// does a machine that has no device left.
batch_end run_batch(workshop& shop, const std::vector<batch_job>& jobs,
                    results_file& results, const batch_settings& settings);

} // namespace caesar::tools
