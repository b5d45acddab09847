#include "actors/trajectory/wording.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace caesar {

namespace {

/// Continuation bytes of one UTF-8 character at most.
constexpr size_t max_continuation = 3;

bool continues_character(std::string_view text, size_t at) {
  return at < text.size()
         && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

std::string missing(size_t chars) {
  return "[" + grouped(static_cast<int64_t>(chars))
         + " characters are left out here]";
}

/// Returns how many of the first bytes to keep, at most `most`.
size_t kept_at_front(std::string_view text, size_t most) {
  auto line_end = most == 0 ? text.npos : text.rfind('\n', most - 1);
  if (line_end != text.npos && line_end + 1 >= most / 2)
    return line_end + 1;
  auto cut = most;
  for (size_t i = 0; i < max_continuation && cut > 0; ++i)
    if (continues_character(text, cut))
      --cut;
  return cut;
}

/// Returns how many of the last bytes to keep, at most `most`.
size_t kept_at_back(std::string_view text, size_t most) {
  auto cut = text.size() - most;
  // The byte before the cut may be the end of a line: then the cut is good.
  auto line_end = text.find('\n', cut == 0 ? 0 : cut - 1);
  if (line_end != text.npos && line_end + 1 - cut <= most / 2)
    return text.size() - (line_end + 1);
  for (size_t i = 0; i < max_continuation && cut < text.size(); ++i)
    if (continues_character(text, cut))
      ++cut;
  return text.size() - cut;
}

} // namespace

std::string significant(double x, int digits) {
  auto magnitude = x == 0 ? 0 : std::floor(std::log10(std::abs(x)));
  auto decimals = std::max(0, digits - 1 - static_cast<int>(magnitude));
  auto buffer = std::array<char, 400>{};
  auto [end, error] =
    std::to_chars(buffer.data(), buffer.data() + buffer.size(), x,
                  std::chars_format::fixed, std::min(decimals, 20));
  return error == std::errc{} ? std::string{buffer.data(), end} : "?";
}

std::string grouped(int64_t x) {
  auto result = std::to_string(x);
  auto first = ptrdiff_t{x < 0 ? 1 : 0};
  for (auto at = static_cast<ptrdiff_t>(result.size()) - 3; at > first; at -= 3)
    result.insert(static_cast<size_t>(at), 1, ',');
  return result;
}

std::string milliseconds(std::chrono::nanoseconds x) {
  return significant(static_cast<double>(x.count()) / 1e6, 4) + " ms";
}

std::string fenced(std::string_view language, std::string_view text) {
  if (text.empty())
    return {};
  size_t longest = 2;
  for (size_t at = text.find('`'); at != text.npos; at = text.find('`', at)) {
    auto end = std::min(text.find_first_not_of('`', at), text.size());
    longest = std::max(longest, end - at);
    at = end;
  }
  auto fence = std::string(longest + 1, '`');
  auto result = fence + std::string{language} + "\n" + std::string{text};
  if (text.back() != '\n')
    result += '\n';
  return result + fence;
}

char_budget::char_budget(int64_t chars)
  : left_{static_cast<size_t>(std::max<int64_t>(chars, 0))} {}

std::string char_budget::beginning(std::string_view text) {
  auto fits = text.size() <= left_;
  auto kept = fits ? text.size() : kept_at_front(text, left_);
  left_ -= kept;
  auto result = std::string{text.substr(0, kept)};
  if (fits)
    return result;
  if (!result.empty() && result.back() != '\n')
    result += '\n';
  return result + missing(text.size() - kept);
}

std::string char_budget::ending(std::string_view text) {
  auto fits = text.size() <= left_;
  auto kept = fits ? text.size() : kept_at_back(text, left_);
  left_ -= kept;
  auto result = std::string{text.substr(text.size() - kept)};
  if (fits)
    return result;
  return missing(text.size() - kept) + (result.empty() ? "" : "\n" + result);
}

std::string_view last_lines(std::string_view text, size_t count) {
  auto at = text.size();
  if (at > 0 && text[at - 1] == '\n')
    --at;
  for (; count > 0; --count) {
    auto line_end = at == 0 ? text.npos : text.rfind('\n', at - 1);
    if (line_end == text.npos)
      return text;
    at = line_end;
  }
  return text.substr(at + 1);
}

} // namespace caesar
