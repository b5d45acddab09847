#pragma once

#include <cstdint>
#include <filesystem>
#include <set>
#include <string>

namespace caesar {

/// A folder for the files of running builds, shared with other processes.
///
/// Each build gets `<root>/<our process>-<number>`. What processes left there
/// that are no more is removed at the start.
class scratch_folder {
public:
  explicit scratch_folder(std::filesystem::path root);

  /// Removes what this process made.
  ~scratch_folder();

  scratch_folder(const scratch_folder&) = delete;
  scratch_folder& operator=(const scratch_folder&) = delete;

  /// Creates a folder. Throws `std::filesystem::filesystem_error`.
  std::filesystem::path make();

  /// Removes a folder that `make` made.
  void remove(const std::filesystem::path& folder) noexcept;

private:
  std::filesystem::path root_;
  std::set<std::filesystem::path> made_;
  uint64_t last_ = 0;
};

/// Writes a whole file. Throws `std::system_error`.
void write_file(const std::filesystem::path& file, const std::string& text);

} // namespace caesar
