#pragma once

#include "messages/unique_fd.hpp"

#include <filesystem>
#include <optional>
#include <sys/types.h>

namespace caesar {

/// The right to be the node of this name on this machine, for as long as this
/// object or its process lives. The file stays, and means nothing by itself.
class node_lock {
public:
  /// Locks `file` and writes into it who holds it. Throws `std::runtime_error`,
  /// for people, when another process does, or when it cannot be written.
  explicit node_lock(const std::filesystem::path& file);

private:
  unique_fd file_;
};

/// Returns the process that holds the lock in `file`; nothing when none does.
std::optional<pid_t> holder_of_node_lock(const std::filesystem::path& file);

} // namespace caesar
