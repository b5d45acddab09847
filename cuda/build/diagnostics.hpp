#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace caesar::cuda {

/// What a reader of diagnostics need not see.
struct diagnostics_view {
  std::vector<std::string> hidden; ///< Folders whose files lose their path.
  size_t max_chars = 100'000;
};

/// Returns the errors in what a compiler or linker printed, the first one
/// first, each with the source lines that were quoted with it. Warnings, notes
/// and chains of includes and templates are left out, except where they lead to
/// the candidate's own lines. Cut at a line, and says how many errors are
/// missing. What holds no error that is recognized comes back as it is.
std::string diagnostics(std::string_view output, const diagnostics_view& view);

} // namespace caesar::cuda
