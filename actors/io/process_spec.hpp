#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace caesar::io {

/// What to start, and under which limits.
struct process_spec {
  std::vector<std::string> argv; ///< Program first; no shell is involved.
  std::vector<std::string> environment; ///< "NAME=value"; nothing is inherited.
  std::filesystem::path cwd;            ///< Empty: ours.
  std::vector<int32_t> cores;           ///< Empty: all that we may use.
  uint64_t memory_bytes = 0; ///< Address space of each process; zero: no limit.
};

/// Returns those of our environment variables that a compiler, Python or torch
/// needs. No others, because they may be keys and tokens.
std::vector<std::string> plain_environment();

} // namespace caesar::io
