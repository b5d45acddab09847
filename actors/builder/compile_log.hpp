#pragma once

#include "actors/builder/compilation.hpp"

#include <chrono>
#include <string>
#include <vector>

namespace caesar {

/// How a command of a compilation failed, in words.
struct compile_log {
  const job_ended& job;
  std::vector<std::string> hidden; ///< Folders left out of the names of files.
  std::chrono::nanoseconds timeout;
  size_t chars; ///< At most.

  /// Returns the first line of what it said.
  std::string reason() const;

  /// Returns what that means for all who waited.
  compilation_ended failure() const;
};

} // namespace caesar
