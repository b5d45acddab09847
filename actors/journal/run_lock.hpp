#pragma once

#include "actors/journal/storage_error.hpp"
#include "messages/unique_fd.hpp"

#include <filesystem>

namespace caesar {

/// The right to run what a folder holds. It ends with this object, or with its
/// process however that dies. The file `run.lock` stays behind, and means
/// nothing by itself.
class run_lock {
public:
  /// Locks `folder`, which it creates when needed, and writes who holds it.
  /// Throws `storage_error`: when another process runs it, with its number.
  explicit run_lock(const std::filesystem::path& folder);

private:
  unique_fd file_;
};

} // namespace caesar
