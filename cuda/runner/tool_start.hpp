#pragma once

// How a runner is started under a tool of the CUDA Toolkit: its process, locked
// in already, becomes the tool, and that starts this program once more, as a
// candidate of its own.

#include "cuda/wire/keeper_records.hpp"
#include "messages/unique_fd.hpp"

#include <string>
#include <vector>

namespace caesar::cuda {

/// The programs of a run under a tool.
struct tool_programs {
  std::string runner;   ///< This program.
  std::string counters; ///< ncu; empty: there is none.
  std::string memcheck; ///< compute-sanitizer; empty: there is none.

  /// Returns the folders that these programs need.
  std::vector<std::string> folders() const;
};

/// Looks for the tools on PATH, and where they are installed.
tool_programs find_tools();

/// Returns how `tool` runs a candidate that finds its socket, its job and its
/// artefacts in the descriptors `fds`.
std::vector<std::string> tool_command(runner_tool tool,
                                      const tool_programs& programs,
                                      const std::vector<int>& fds);

/// Becomes `tool`. The last of `fds` is where its report goes, all others are
/// the candidate's. Returns an exit status when that fails, and the reason as
/// the report.
int become_tool(runner_tool tool, const tool_programs& programs,
                std::vector<unique_fd> fds);

} // namespace caesar::cuda
