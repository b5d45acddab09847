#include "cuda/wire/frames.hpp"

#include <array>
#include <cerrno>
#include <cstdint>
#include <sys/socket.h>
#include <system_error>
#include <unistd.h>

namespace caesar::cuda {

namespace {

constexpr size_t header_bytes = 4;

size_t announced_length(std::string_view header) {
  size_t length = 0;
  for (size_t i = 0; i < header_bytes; ++i)
    length |= size_t{static_cast<uint8_t>(header[i])} << (8 * i);
  if (length > max_frame_bytes)
    throw wire_error{"a frame of " + std::to_string(length)
                     + " bytes was announced; at most "
                     + std::to_string(max_frame_bytes) + " are allowed"};
  return length;
}

[[noreturn]] void fail(const char* what) {
  throw wire_error{std::string{what} + ": "
                   + std::generic_category().message(errno)};
}

/// Reads `size` bytes; false when the stream ended before the first one.
bool read_all(int fd, char* into, size_t size) {
  size_t done = 0;
  while (done < size) {
    auto n = ::read(fd, into + done, size - done);
    if (n > 0)
      done += static_cast<size_t>(n);
    else if (n == 0 && done == 0)
      return false;
    else if (n == 0)
      throw wire_error{"the connection ended in the middle of a frame"};
    else if (errno != EINTR)
      fail("cannot read a frame");
  }
  return true;
}

} // namespace

std::string encode_frame(std::string_view body) {
  if (body.size() > max_frame_bytes)
    throw wire_error{"a frame of " + std::to_string(body.size())
                     + " bytes is too long to send"};
  std::string frame;
  frame.reserve(header_bytes + body.size());
  for (size_t i = 0; i < header_bytes; ++i)
    frame.push_back(static_cast<char>((body.size() >> (8 * i)) & 0xFF));
  frame.append(body);
  return frame;
}

void frame_splitter::append(std::string_view bytes) {
  buffer_.append(bytes);
}

std::optional<std::string> frame_splitter::next() {
  if (buffer_.size() < header_bytes)
    return std::nullopt;
  auto length = announced_length(buffer_);
  if (buffer_.size() < header_bytes + length)
    return std::nullopt;
  auto body = buffer_.substr(header_bytes, length);
  buffer_.erase(0, header_bytes + length);
  return body;
}

std::optional<std::string> read_frame(int fd) {
  std::array<char, header_bytes> header;
  if (!read_all(fd, header.data(), header.size()))
    return std::nullopt;
  std::string body(announced_length({header.data(), header.size()}), '\0');
  if (!body.empty() && !read_all(fd, body.data(), body.size()))
    throw wire_error{"the connection ended in the middle of a frame"};
  return body;
}

void write_frame(int fd, std::string_view body) {
  auto frame = encode_frame(body);
  size_t done = 0;
  while (done < frame.size()) {
    auto n = ::send(fd, frame.data() + done, frame.size() - done, MSG_NOSIGNAL);
    if (n >= 0)
      done += static_cast<size_t>(n);
    else if (errno != EINTR)
      fail("cannot write a frame");
  }
}

} // namespace caesar::cuda
