#include "actors/log/line_reader.hpp"

#include <array>
#include <fcntl.h>
#include <sys/stat.h>

namespace caesar {

line_reader::line_reader(std::filesystem::path file) : path_{std::move(file)} {}

std::vector<std::string> line_reader::next() {
  std::vector<std::string> result;
  if (!file_)
    open();
  rewind_if_cut();
  read(result);
  if (replaced()) {
    open();
    read(result);
  }
  return result;
}

std::string line_reader::take_rest() {
  return std::exchange(rest_, {});
}

/// Returns whether the path now names another file than the open one.
bool line_reader::replaced() const {
  struct stat mine = {};
  struct stat theirs = {};
  if (!file_ || ::fstat(file_.get(), &mine) != 0
      || ::stat(path_.c_str(), &theirs) != 0)
    return false;
  return mine.st_ino != theirs.st_ino || mine.st_dev != theirs.st_dev;
}

void line_reader::open() {
  file_ = unique_fd{::open(path_.c_str(), O_RDONLY | O_CLOEXEC)};
  offset_ = 0;
  rest_.clear();
}

void line_reader::rewind_if_cut() {
  struct stat now = {};
  if (file_ && ::fstat(file_.get(), &now) == 0 && now.st_size < offset_) {
    offset_ = 0;
    rest_.clear();
  }
}

void line_reader::read(std::vector<std::string>& lines) {
  std::array<char, 64 * 1024> block;
  while (file_) {
    auto n = ::pread(file_.get(), block.data(), block.size(), offset_);
    if (n < 0 && errno == EINTR)
      continue;
    if (n <= 0)
      return;
    offset_ += n;
    rest_.append(block.data(), static_cast<size_t>(n));
    split(lines);
  }
}

/// Moves the whole lines from the rest to `lines`.
void line_reader::split(std::vector<std::string>& lines) {
  size_t begin = 0;
  for (;;) {
    auto end = rest_.find('\n', begin);
    if (end == std::string::npos)
      break;
    lines.push_back(rest_.substr(begin, end - begin));
    begin = end + 1;
  }
  rest_.erase(0, begin);
}

} // namespace caesar
