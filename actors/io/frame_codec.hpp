#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace caesar::io {

/// The longest frame that either side may send.
inline constexpr size_t max_frame_bytes = size_t{256} << 20;

/// Returns `text` as a frame: its length in four bytes, lowest first, then it.
std::string encode_frame(std::string_view text);

/// Cuts a stream of bytes into frames.
class frame_decoder {
public:
  explicit frame_decoder(size_t max_bytes = max_frame_bytes)
    : max_bytes_{max_bytes} {}

  /// Appends what arrived.
  void feed(std::string_view bytes);

  /// Returns the next whole frame, or nothing: more bytes are needed, or
  /// `problem` says what is wrong with them.
  std::optional<std::string> next();

  /// Returns why the stream is no stream of frames; empty when it is one.
  const std::string& problem() const { return problem_; }

private:
  size_t max_bytes_;
  std::string buffer_;
  size_t begin_ = 0; // Where the next frame starts in `buffer_`.
  std::string problem_;
};

} // namespace caesar::io
