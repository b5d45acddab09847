#include "actors/llm_client/rate_headers.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <string>

namespace caesar {

namespace {

using std::chrono::nanoseconds;
using wall_time = std::chrono::system_clock::time_point;

// Nobody's limit takes longer to come back.
constexpr auto longest = std::chrono::hours{24};

int64_t count_in(std::string_view text) {
  int64_t result = -1;
  auto end = text.data() + text.size();
  auto [at, error] = std::from_chars(text.data(), end, result);
  return error == std::errc{} && at == end ? result : -1;
}

struct unit {
  std::string_view name;
  double seconds;
};

constexpr std::array<unit, 4> units{
  {{"ms", 1e-3}, {"h", 3600}, {"m", 60}, {"s", 1}}};

/// Takes a number off the front of `text`; negative when there is none.
double take_number(std::string_view& text) {
  auto size = std::min(text.find_first_not_of("0123456789."), text.size());
  auto digits = std::string{text.substr(0, size)};
  text.remove_prefix(size);
  char* end = nullptr;
  auto result = std::strtod(digits.c_str(), &end);
  return !digits.empty() && *end == '\0' ? result : -1;
}

nanoseconds until(std::string_view text, wall_time now) {
  auto when = rfc3339_in(text);
  if (!when)
    return nanoseconds{0};
  return std::clamp<nanoseconds>(*when - now, nanoseconds{0}, longest);
}

} // namespace

std::optional<nanoseconds> span_in(std::string_view text) {
  if (text.empty())
    return std::nullopt;
  double seconds = 0;
  while (!text.empty()) {
    auto number = take_number(text);
    if (number < 0)
      return std::nullopt;
    auto found = std::find_if(units.begin(), units.end(), [&](const auto& x) {
      return text.starts_with(x.name);
    });
    if (found == units.end() && !text.empty())
      return std::nullopt;
    seconds += number * (text.empty() ? 1 : found->seconds);
    text.remove_prefix(text.empty() ? 0 : found->name.size());
  }
  auto most = std::chrono::duration<double>(longest).count();
  return nanoseconds{std::llround(std::min(seconds, most) * 1e9)};
}

std::optional<wall_time> rfc3339_in(std::string_view text) {
  std::tm when{};
  int length = 0;
  std::string whole{text};
  if (std::sscanf(whole.c_str(), "%4d-%2d-%2dT%2d:%2d:%2d%n", &when.tm_year,
                  &when.tm_mon, &when.tm_mday, &when.tm_hour, &when.tm_min,
                  &when.tm_sec, &length)
        != 6
      || when.tm_year < 1970 || when.tm_year > 2200)
    return std::nullopt;
  auto rest = std::string_view{whole}.substr(static_cast<size_t>(length));
  if (rest.starts_with('.'))
    rest.remove_prefix(
      std::min(rest.find_first_not_of("0123456789", 1), rest.size()));
  std::chrono::minutes offset{0};
  if (rest != "Z" && rest != "z") {
    int hours = 0;
    int minutes = 0;
    char sign = 0;
    std::string zone{rest};
    if (std::sscanf(zone.c_str(), "%c%2d:%2d", &sign, &hours, &minutes) != 3
        || (sign != '+' && sign != '-'))
      return std::nullopt;
    offset = std::chrono::minutes{60 * hours + minutes};
    if (sign == '-')
      offset = -offset;
  }
  when.tm_year -= 1900;
  when.tm_mon -= 1;
  return std::chrono::system_clock::from_time_t(::timegm(&when)) - offset;
}

rate_signals rates_in(const io::http_head& head, wall_time now) {
  rate_signals result;
  result.requests_left =
    count_in(head.header("x-ratelimit-remaining-requests"));
  result.tokens_left = count_in(head.header("x-ratelimit-remaining-tokens"));
  result.requests_reset =
    span_in(head.header("x-ratelimit-reset-requests")).value_or(nanoseconds{0});
  result.tokens_reset =
    span_in(head.header("x-ratelimit-reset-tokens")).value_or(nanoseconds{0});
  if (auto left =
        count_in(head.header("anthropic-ratelimit-requests-remaining"));
      left >= 0) {
    result.requests_left = left;
    result.requests_reset =
      until(head.header("anthropic-ratelimit-requests-reset"), now);
  }
  if (auto left = count_in(head.header("anthropic-ratelimit-tokens-remaining"));
      left >= 0) {
    result.tokens_left = left;
    result.tokens_reset =
      until(head.header("anthropic-ratelimit-tokens-reset"), now);
  }
  return result;
}

} // namespace caesar
