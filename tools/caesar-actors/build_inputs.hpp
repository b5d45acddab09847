#pragma once

#include <string>
#include <vector>

namespace caesar::tools {

/// What `caesar-actors build` was asked, as it stands on the command line.
struct build_arguments {
  std::vector<std::string> candidates; ///< Files, and folders of them.
  std::string problem; ///< Its `get_init_inputs` construct ModelNew; optional.
  std::string arch;    ///< Of the GPUs, "sm_90"; empty: for the CPU alone.
  std::vector<std::string> sets; ///< Of `--set`.
  bool json = false;
};

/// One candidate to be built, in memory.
struct build_input {
  std::string name; ///< The file, as the user wrote it or its folder.
  std::string source;
};

/// Everything that is to be built.
struct build_inputs {
  std::vector<build_input> candidates;
  std::string problem; ///< Source of a problem.
};

/// Reads what `x` names, a folder's files by their names. Throws `config_error`
/// with a line for each thing that is wrong.
build_inputs load_inputs(const build_arguments& x);

} // namespace caesar::tools
