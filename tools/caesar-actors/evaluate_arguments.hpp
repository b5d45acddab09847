#pragma once

#include "config/machine.hpp"
#include "config/options.hpp"

#include <optional>
#include <string>
#include <vector>

namespace caesar::tools {

/// What `caesar-actors evaluate` was asked, as it stands on the command line.
struct evaluate_arguments {
  std::string problem;
  std::string candidate;
  std::string batch; ///< PAIRS.jsonl, or a KernelBench run folder.
  std::string out;
  std::string problems;        ///< KernelBench's folder, of a run folder.
  std::string baselines;       ///< KernelBench's file, to be read.
  std::string write_baselines; ///< The same, to be written.
  std::vector<std::string> devices = {"cpu:0"};
  std::vector<std::string> sets; ///< Of `--set`.
  std::vector<std::string> keys; ///< The same, of options for single keys.
  bool json = false;
  bool profile = false;
};

/// Throws `config_error` when what was asked does not go together.
void check(const evaluate_arguments& x);

/// Returns the configuration that was asked for. Throws `config_error`.
config::options load_options(const evaluate_arguments& x,
                             const config::machine& where);

/// Returns how candidates are judged.
evaluation_options options_of(const evaluate_arguments& x,
                              const config::options& options);

} // namespace caesar::tools
