#pragma once

#include "actors/io/http_client.hpp"
#include "messages/attempt.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

// When a request to a model endpoint is made again, and when not. Pure.

namespace caesar {

/// How one attempt ended without a reply.
struct failed_attempt {
  int32_t status = 0; ///< HTTP's; zero where none came.
  io::http_failure cause = io::http_failure::none;
};

/// How often, and how long, a request is tried.
struct retry_limits {
  int32_t attempts = 8;
  std::chrono::nanoseconds first_delay = std::chrono::seconds{1};
  std::chrono::nanoseconds longest_delay = std::chrono::seconds{60};
  std::chrono::nanoseconds whole = std::chrono::minutes{30};
};

/// Returns whether trying again may help, and can cost nothing twice: the
/// endpoint was busy, broken or out of reach (408, 409, 429, 5xx). What it had
/// said of a reply is no failure: that is kept. What else it refuses, it would
/// refuse again.
attempt_end end_of(const failed_attempt& x);

/// Returns how long to wait before attempt `next`, which counts from 1 for the
/// first of all: with full jitter, a part `random` (of 1) of a time that
/// doubles with every attempt.
std::chrono::nanoseconds delay_before(int32_t next, const retry_limits& limits,
                                      double random);

/// Returns the wait that a Retry-After header asks for, of which `value` is
/// either form: seconds, or a date (RFC 9110, section 10.2.3), counted from
/// `now`. Nothing when it is neither; never negative.
std::optional<std::chrono::nanoseconds>
retry_after(std::string_view value, std::chrono::system_clock::time_point now);

} // namespace caesar
