#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace caesar::io {

/// Unpacks gzip or zlib data that comes in pieces, each as far as it goes.
class gunzip {
public:
  /// No more than `most_bytes` come out.
  explicit gunzip(size_t most_bytes);
  ~gunzip();

  gunzip(const gunzip&) = delete;
  gunzip& operator=(const gunzip&) = delete;

  /// Returns what `piece` adds to the text; nothing when it is not such data,
  /// or unpacks to too much.
  std::optional<std::string> feed(std::string_view piece);

private:
  struct state;
  std::unique_ptr<state> state_;
};

} // namespace caesar::io
