#pragma once

#include <cerrno>
#include <string_view>
#include <unistd.h>
#include <utility>

namespace caesar {

/// Owns one open file of the operating system.
class descriptor {
public:
  descriptor() = default;
  explicit descriptor(int fd) noexcept : fd_{fd} {}

  descriptor(descriptor&& other) noexcept : fd_{std::exchange(other.fd_, -1)} {}

  descriptor& operator=(descriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }

  ~descriptor() {
    if (fd_ >= 0)
      ::close(fd_);
  }

  explicit operator bool() const noexcept { return fd_ >= 0; }
  int get() const noexcept { return fd_; }

private:
  int fd_ = -1;
};

/// Writes `text` to `fd` and returns how many bytes went out. Fewer than all
/// means that it failed, and `errno` says why.
inline size_t write_all(int fd, std::string_view text) noexcept {
  size_t done = 0;
  while (done < text.size()) {
    auto n = ::write(fd, text.data() + done, text.size() - done);
    if (n > 0)
      done += static_cast<size_t>(n);
    else if (n == 0 || errno != EINTR)
      break;
  }
  return done;
}

} // namespace caesar
