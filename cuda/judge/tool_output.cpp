#include "cuda/judge/tool_output.hpp"

#include "cuda/judge/verdict_text.hpp"

#include <algorithm>

namespace caesar::cuda {

namespace {

// Longer than any message that is worth a sentence.
constexpr size_t most_bytes = 400;

std::string trimmed(std::string_view line) {
  auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
  while (!line.empty() && is_blank(line.front()))
    line.remove_prefix(1);
  while (!line.empty() && is_blank(line.back()))
    line.remove_suffix(1);
  return valid_utf8(line.substr(0, most_bytes));
}

} // namespace

std::string_view take_line(std::string_view& text) {
  auto line = text.substr(0, text.find('\n'));
  text.remove_prefix(std::min(line.size() + 1, text.size()));
  return line;
}

std::string line_after(std::string_view text, std::string_view mark) {
  auto at = text.find(mark);
  if (at == text.npos)
    return {};
  auto rest = text.substr(at + mark.size());
  return trimmed(take_line(rest));
}

std::string last_line(std::string_view text) {
  std::string result;
  while (!text.empty())
    if (auto line = trimmed(take_line(text)); !line.empty())
      result = std::move(line);
  return result;
}

} // namespace caesar::cuda
