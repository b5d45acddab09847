#pragma once

#include "messages/unique_fd.hpp"

#include <filesystem>
#include <string>
#include <sys/types.h>
#include <vector>

namespace caesar {

/// Reads the lines of a file that somebody else writes: it may grow, be cut to
/// nothing, be replaced by a new one, or not be there yet.
class line_reader {
public:
  explicit line_reader(std::filesystem::path file);

  /// Returns the whole lines that were added since the last call, without their
  /// newlines. Starts at the beginning again when the file was cut or replaced.
  std::vector<std::string> next();

  /// Returns, and forgets, a last line that no newline ends.
  std::string take_rest();

private:
  bool replaced() const;
  void open();
  void rewind_if_cut();
  void read(std::vector<std::string>& lines);
  void split(std::vector<std::string>& lines);

  std::filesystem::path path_;
  unique_fd file_;
  off_t offset_ = 0;
  std::string rest_;
};

} // namespace caesar
