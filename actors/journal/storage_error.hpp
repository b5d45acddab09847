#pragma once

#include <filesystem>
#include <stdexcept>

namespace caesar {

/// Something durable could not be read or written. Its text is a sentence for
/// people: the path, what happened, what to do.
struct storage_error : std::runtime_error {
  using runtime_error::runtime_error;
};

/// What to do about a disk that is full, in the words of every message.
inline constexpr const char* disk_full_advice =
  "disk full: free space and run again; nothing that was recorded is lost";

/// Returns the error for a system call on `path` that failed with `error`, a
/// value of errno.
storage_error storage_error_from(const std::filesystem::path& path, int error);

} // namespace caesar
