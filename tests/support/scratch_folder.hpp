#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <stdlib.h>
#include <string>
#include <string_view>

namespace caesar::test {

/// A new folder that is gone with its owner.
class scratch_folder {
public:
  scratch_folder() {
    auto name =
      (std::filesystem::temp_directory_path() / "caesar-XXXXXX").string();
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
