#include "actors/llm_client/sse.hpp"

#include <utility>

namespace caesar {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

} // namespace

void sse_parser::feed(std::string_view piece) {
  while (!piece.empty() && !too_long_) {
    if (std::exchange(after_return_, false) && piece.front() == '\n') {
      piece.remove_prefix(1);
      continue;
    }
    auto end = piece.find_first_of("\r\n");
    line_.append(piece.substr(0, end));
    too_long_ = line_.size() + data_.size() > max_bytes_;
    if (end == std::string_view::npos || too_long_)
      return;
    after_return_ = piece[end] == '\r';
    piece.remove_prefix(end + 1);
    take_line(std::exchange(line_, {}));
  }
}

std::optional<sse_event> sse_parser::next() {
  if (events_.empty())
    return std::nullopt;
  auto result = std::move(events_.front());
  events_.pop_front();
  return result;
}

void sse_parser::take_line(std::string_view line) {
  if (std::exchange(is_first_line_, false) && line.starts_with(byte_order_mark))
    line.remove_prefix(byte_order_mark.size());
  if (line.empty())
    return dispatch();
  auto colon = line.find(':');
  auto field = line.substr(0, colon);
  auto value = colon == std::string_view::npos ? std::string_view{}
                                               : line.substr(colon + 1);
  if (value.starts_with(' '))
    value.remove_prefix(1);
  if (field == "event") {
    type_ = value;
  } else if (field == "data") {
    if (std::exchange(has_data_, true))
      data_ += '\n';
    data_ += value;
  } // A comment has no field; others are not needed.
}

void sse_parser::dispatch() {
  if (has_data_)
    events_.push_back(
      {type_.empty() ? "message" : std::move(type_), std::move(data_)});
  type_.clear();
  data_.clear();
  has_data_ = false;
}

} // namespace caesar
