#pragma once

#include "messages/unique_fd.hpp"

#include <filesystem>
#include <string>

namespace caesar::cuda {

/// Locks between the processes that share a cache, one for each key.
///
/// Each is a byte of one file that stays empty. The kernel ends a lock with the
/// process that holds it, so none is ever stale, and nothing is left to be
/// removed. Where a file system knows no locks everyone gets them: work is then
/// done twice, which the cache allows.
class cache_locks {
public:
  /// Uses `file`, which is created when something is locked.
  explicit cache_locks(std::filesystem::path file);

  /// Returns whether the lock of `key` is ours now, without waiting for it.
  /// Throws `std::filesystem::filesystem_error` and `std::system_error`.
  bool try_lock(const std::string& key);

  /// Gives the lock of `key` back, if it is ours.
  void unlock(const std::string& key) noexcept;

private:
  void open();

  std::filesystem::path file_;
  unique_fd fd_;
};

} // namespace caesar::cuda
