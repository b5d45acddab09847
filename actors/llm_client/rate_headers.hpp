#pragma once

#include "actors/io/http_client.hpp"
#include "messages/attempt.hpp"

#include <chrono>
#include <optional>
#include <string_view>

namespace caesar {

/// Returns what the headers of an answer say of rate limits: those of OpenAI's
/// kind (x-ratelimit-remaining-requests, -reset-requests: "6m0s"; the same of
/// tokens) and of Anthropic's (anthropic-ratelimit-requests-remaining, -reset:
/// an RFC 3339 time, counted from `now`).
rate_signals rates_in(const io::http_head& head,
                      std::chrono::system_clock::time_point now);

/// Returns "1h2m3.5s", "120ms", or "7", which are seconds. Nothing when it is
/// none of these; a day at most.
std::optional<std::chrono::nanoseconds> span_in(std::string_view text);

/// Returns the time of "2026-01-02T03:04:05Z", which may have fractions of a
/// second and another offset than Z. Nothing when it is none.
std::optional<std::chrono::system_clock::time_point>
rfc3339_in(std::string_view text);

} // namespace caesar
