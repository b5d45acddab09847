#include "actors/io/frame_codec.hpp"

#include "messages/json.hpp"

#include <cstdint>

namespace caesar::io {

namespace {

constexpr size_t header_bytes = 4;

size_t length_at(const char* header) {
  size_t result = 0;
  for (size_t i = 0; i < header_bytes; ++i)
    result |= size_t{static_cast<uint8_t>(header[i])} << (8 * i);
  return result;
}

} // namespace

std::string encode_frame(std::string_view text) {
  std::string result;
  result.reserve(header_bytes + text.size());
  for (size_t i = 0; i < header_bytes; ++i)
    result += static_cast<char>(text.size() >> (8 * i) & 0xff);
  return result.append(text);
}

void frame_decoder::feed(std::string_view bytes) {
  buffer_.erase(0, begin_);
  begin_ = 0;
  buffer_.append(bytes);
}

std::optional<std::string> frame_decoder::next() {
  if (!problem_.empty() || buffer_.size() - begin_ < header_bytes)
    return std::nullopt;
  auto length = length_at(buffer_.data() + begin_);
  if (length > max_bytes_) {
    problem_ = "a frame of " + std::to_string(length) + " bytes is more than "
               + std::to_string(max_bytes_);
    return std::nullopt;
  }
  if (buffer_.size() - begin_ - header_bytes < length)
    return std::nullopt;
  auto text = buffer_.substr(begin_ + header_bytes, length);
  begin_ += header_bytes + length;
  if (!json::accept(text)) {
    problem_ = "a frame of " + std::to_string(length) + " bytes is not JSON";
    return std::nullopt;
  }
  return text;
}

} // namespace caesar::io
