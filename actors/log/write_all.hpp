#pragma once

#include <cerrno>
#include <string_view>
#include <unistd.h>

namespace caesar {

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
