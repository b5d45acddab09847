#pragma once

#include <filesystem>
#include <string>

namespace caesar {

/// Returns what tells the run in `folder`, whose database is there, from all
/// others: also from one that was in the same place and was removed.
std::string run_identity(const std::filesystem::path& folder);

} // namespace caesar
