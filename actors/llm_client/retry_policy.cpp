#include "actors/llm_client/retry_policy.hpp"

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

// A header may ask for more than anybody waits.
constexpr auto longest_wait = std::chrono::hours{24};

constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                            "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/// Returns the time of "Sun, 06 Nov 1994 08:49:37 GMT".
std::optional<std::chrono::system_clock::time_point>
date_in(const std::string& text) {
  std::tm when{};
  char month[4] = {};
  int length = 0;
  if (std::sscanf(text.c_str(), "%*3c, %2d %3c %4d %2d:%2d:%2d GMT%n",
                  &when.tm_mday, month, &when.tm_year, &when.tm_hour,
                  &when.tm_min, &when.tm_sec, &length)
        != 6
      || length != static_cast<int>(text.size()))
    return std::nullopt;
  auto found = std::find(months.begin(), months.end(), std::string_view{month});
  if (found == months.end())
    return std::nullopt;
  // Beyond what a clock of nanoseconds can tell.
  when.tm_year = std::clamp(when.tm_year, 1970, 2200);
  when.tm_mon = static_cast<int>(found - months.begin());
  when.tm_year -= 1900;
  return std::chrono::system_clock::from_time_t(::timegm(&when));
}

bool is_passing(int32_t status) {
  return status == 408 || status == 409 || (status >= 500 && status < 600);
}

/// 529 is Anthropic's.
bool is_overload(int32_t status) {
  return status == 503 || status == 529;
}

} // namespace

attempt_end end_of(const failed_attempt& x) {
  using io::http_failure;
  if (x.status == 429)
    return attempt_end::pushed_back;
  if (is_overload(x.status))
    return attempt_end::overloaded;
  // A stream may begin well, and break before its first word.
  auto is_broken = x.status < 300 && x.cause != http_failure::none
                   && x.cause != http_failure::bad_url
                   && x.cause != http_failure::proxy
                   && x.cause != http_failure::cancelled;
  return is_passing(x.status) || is_broken ? attempt_end::failed
                                           : attempt_end::refused;
}

nanoseconds delay_before(int32_t next, const retry_limits& limits,
                         double random) {
  auto doublings = std::clamp(next - 2, 0, 30);
  auto most = std::min(static_cast<double>(limits.first_delay.count())
                         * std::exp2(doublings),
                       static_cast<double>(limits.longest_delay.count()));
  return nanoseconds{std::llround(most * random)};
}

std::optional<nanoseconds>
retry_after(std::string_view value, std::chrono::system_clock::time_point now) {
  int64_t seconds = 0;
  auto end = value.data() + value.size();
  auto [at, error] = std::from_chars(value.data(), end, seconds);
  nanoseconds wait{0};
  if (error == std::errc{} && at == end && seconds >= 0)
    wait = std::chrono::seconds{
      std::min<int64_t>(seconds, std::chrono::seconds{longest_wait}.count())};
  else if (auto date = date_in(std::string{value}))
    wait = *date - now;
  else
    return std::nullopt;
  return std::clamp<nanoseconds>(wait, nanoseconds{0}, longest_wait);
}

} // namespace caesar
