#pragma once

#include <array>
#include <cerrno>
#include <cstddef>
#include <string_view>
#include <unistd.h>

namespace caesar::io {

/// Reads what `fd`, a non-blocking descriptor, has to give, up to about `limit`
/// bytes, and passes each piece to `take`. Returns false when the other side
/// has closed it: there will be no more.
template <class Take>
bool drain(int fd, size_t limit, Take take) {
  std::array<char, 16384> piece;
  for (size_t taken = 0; taken < limit;) {
    auto n = ::read(fd, piece.data(), piece.size());
    if (n > 0) {
      take(std::string_view{piece.data(), static_cast<size_t>(n)});
      taken += static_cast<size_t>(n);
    } else if (n == 0) {
      return false;
    } else if (errno != EINTR) {
      return errno == EAGAIN || errno == EWOULDBLOCK;
    }
  }
  return true;
}

} // namespace caesar::io
