#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <stdlib.h>
#include <string>
#include <string_view>
#include <unistd.h>

namespace caesar::test {

/// Returns a folder in memory, where the host has one: for tests that write
/// durably so often that they would wait for a disk most of the time.
inline std::filesystem::path memory_folder() {
  std::filesystem::path memory = "/dev/shm";
  if (::access(memory.c_str(), W_OK | X_OK) == 0)
    return memory;
  return std::filesystem::temp_directory_path();
}

/// A new folder that is gone with its owner.
class scratch_folder {
public:
  explicit scratch_folder(const std::filesystem::path& parent =
                            std::filesystem::temp_directory_path()) {
    auto name = (parent / "caesar-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr)
      throw std::runtime_error("no scratch folder: " + name);
    path = name;
  }

  ~scratch_folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
  }

  scratch_folder(const scratch_folder&) = delete;
  scratch_folder& operator=(const scratch_folder&) = delete;

  std::filesystem::path path;
};

/// Returns the whole text of a file; empty when there is none.
inline std::string text_of(const std::filesystem::path& file) {
  std::ifstream stream{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

/// Adds `text` to the end of a file.
inline void append(const std::filesystem::path& file, std::string_view text) {
  std::ofstream{file, std::ios::binary | std::ios::app} << text;
}

} // namespace caesar::test
