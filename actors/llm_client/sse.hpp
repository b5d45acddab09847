#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

namespace caesar {

/// One event of a stream.
struct sse_event {
  std::string type; ///< "message" where the stream names none.
  std::string data; ///< Its lines, with a newline between two of them.
};

/// Splits a text/event-stream into its events, however it is cut into pieces:
/// section 9.2.6 of the HTML standard, without ids and reconnection, which no
/// model endpoint uses.
class sse_parser {
public:
  /// Longer lines and events are refused: see `is_too_long`.
  explicit sse_parser(size_t max_bytes = size_t{16} << 20)
    : max_bytes_{max_bytes} {}

  void feed(std::string_view piece);

  /// Returns the next whole event, if there is one.
  std::optional<sse_event> next();

  /// Whether something was longer than may be; nothing more comes then.
  bool is_too_long() const { return too_long_; }

private:
  void take_line(std::string_view line);
  void dispatch();

  size_t max_bytes_;
  std::string line_;
  std::string type_;
  std::string data_;
  std::deque<sse_event> events_;
  bool has_data_ = false;
  bool after_return_ = false; ///< A line feed now belongs to the line before.
  bool is_first_line_ = true;
  bool too_long_ = false;
};

} // namespace caesar
