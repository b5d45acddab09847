#pragma once

#include "tools/caesar-actors/baseline_file.hpp"
#include "tools/caesar-actors/batch_jobs.hpp"
#include "tools/caesar-actors/evaluate_arguments.hpp"
#include "tools/caesar-actors/kernelbench_run.hpp"
#include "tools/caesar-actors/results_file.hpp"

namespace caesar::tools {

/// The files of KernelBench that a batch reads and writes beside its results.
class kernelbench_files {
public:
  /// Reads those that are there. Throws `config_error`.
  explicit kernelbench_files(const evaluate_arguments& arguments);

  /// Adds to `result`, of `job`, what follows from the files.
  void amend(const batch_job& job, batch_result& result) const;

  /// Writes what is known of `jobs` to the files that were asked for, each of
  /// which is replaced at once. Returns their names. Throws `storage_error`,
  /// and `config_error` when one file cannot tell all.
  std::vector<std::string> write(const std::vector<batch_job>& jobs,
                                 const results_file& results);

private:
  std::filesystem::path eval_results_path_; ///< Empty: not asked for.
  std::filesystem::path new_baselines_path_;
  eval_results eval_results_;
  baseline_file baselines_;
  baseline_file new_baselines_;
};

/// Throws `config_error` when baselines are to be written of `jobs` that have
/// several precisions, which the file cannot tell apart.
void check_baselines(const evaluate_arguments& arguments,
                     const std::vector<batch_job>& jobs);

} // namespace caesar::tools
