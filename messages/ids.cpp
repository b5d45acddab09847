#include "messages/ids.hpp"

#include <charconv>
#include <span>
#include <vector>

namespace caesar {

namespace {

std::optional<int32_t> number(std::string_view text) {
  int32_t result = 0;
  auto [end, error] =
    std::from_chars(text.data(), text.data() + text.size(), result);
  if (error != std::errc{} || end != text.data() + text.size() || result < 0)
    return std::nullopt;
  return result;
}

/// Reads "levelA/B/C..." as the numbers A, B, C...; empty when malformed.
std::vector<int32_t> numbers(std::string_view text) {
  constexpr std::string_view prefix = "level";
  std::vector<int32_t> result;
  if (!text.starts_with(prefix))
    return {};
  text.remove_prefix(prefix.size());
  for (;;) {
    auto slash = text.find('/');
    auto part = number(text.substr(0, slash));
    if (!part)
      return {};
    result.push_back(*part);
    if (slash == std::string_view::npos)
      return result;
    text.remove_prefix(slash + 1);
  }
}

} // namespace

std::string to_text(const problem_id& x) {
  return "level" + std::to_string(x.level) + '/' + std::to_string(x.number);
}

std::string to_text(const trajectory_id& x) {
  return to_text(x.problem) + '/' + std::to_string(x.sample);
}

std::optional<problem_id> problem_id_from(std::string_view text) {
  auto parts = numbers(text);
  if (parts.size() != 2)
    return std::nullopt;
  return problem_id{parts[0], parts[1]};
}

std::optional<trajectory_id> trajectory_id_from(std::string_view text) {
  auto parts = numbers(text);
  if (parts.size() != 3)
    return std::nullopt;
  return trajectory_id{{parts[0], parts[1]}, parts[2]};
}

} // namespace caesar
