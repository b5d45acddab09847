#include "config/selection.hpp"

#include "config/wording.hpp"

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace caesar::config {

namespace {

std::string_view trimmed(std::string_view text) {
  auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos)
    return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

int32_t number(std::string_view text, std::string_view part) {
  int32_t result = 0;
  auto [end, error] =
    std::from_chars(text.data(), text.data() + text.size(), result);
  if (text.empty() || text.front() == '-' || error != std::errc{}
      || end != text.data() + text.size())
    throw std::invalid_argument{in_quotes(part)
                                + " is neither a number nor a range"};
  return result;
}

number_range range(std::string_view part) {
  if (part.empty())
    throw std::invalid_argument{"there is a comma too many"};
  auto dash = part.find('-');
  if (dash == std::string_view::npos) {
    auto only = number(part, part);
    return {only, only};
  }
  number_range result{number(trimmed(part.substr(0, dash)), part),
                      number(trimmed(part.substr(dash + 1)), part)};
  if (result.last < result.first)
    throw std::invalid_argument{in_quotes(part) + " ends before it begins"};
  return result;
}

} // namespace

selection selection::parse(std::string_view text) {
  selection result;
  if (trimmed(text).empty())
    return result;
  for (;;) {
    auto comma = text.find(',');
    result.ranges_.push_back(range(trimmed(text.substr(0, comma))));
    if (comma == std::string_view::npos)
      return result;
    text.remove_prefix(comma + 1);
  }
}

bool selection::contains(int32_t number) const {
  return all()
         || std::any_of(ranges_.begin(), ranges_.end(),
                        [number](const number_range& x) {
                          return x.first <= number && number <= x.last;
                        });
}

std::string to_text(const number_range& x) {
  auto result = std::to_string(x.first);
  return x.first == x.last ? result : result + '-' + std::to_string(x.last);
}

std::string to_text(std::span<const int32_t> numbers) {
  std::string result;
  for (size_t i = 0; i < numbers.size();) {
    auto last = i;
    while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1)
      ++last;
    result += (result.empty() ? "" : ",") + std::to_string(numbers[i]);
    if (last > i)
      result += (last == i + 1 ? "," : "-") + std::to_string(numbers[last]);
    i = last + 1;
  }
  return result;
}

} // namespace caesar::config
