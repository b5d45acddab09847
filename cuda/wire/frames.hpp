#pragma once

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace caesar::cuda {

/// A longer frame is a protocol error.
inline constexpr size_t max_frame_bytes = size_t{256} << 20;

/// The peer broke the protocol, or the connection itself failed.
class wire_error : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

/// Returns `body` as a frame: four bytes of length, little-endian, then itself.
std::string encode_frame(std::string_view body);

/// Cuts a stream of bytes into frames.
class frame_splitter {
public:
  /// Takes what was read.
  void append(std::string_view bytes);

  /// Returns the next whole frame's body, or nothing yet. Throws `wire_error`
  /// as soon as a length over `max_frame_bytes` is announced.
  std::optional<std::string> next();

private:
  std::string buffer_;
};

/// Waits for one frame. Returns nothing when the peer closed between frames.
std::optional<std::string> read_frame(int fd);

/// Writes one frame; throws `wire_error` when the peer is gone.
void write_frame(int fd, std::string_view body);

} // namespace caesar::cuda
