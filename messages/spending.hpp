#pragma once

#include "messages/completion.hpp"

#include <chrono>
#include <cstdint>

namespace caesar {

/// What was used of models and devices.
struct spending {
  int64_t requests = 0; ///< Attempts, with those that failed.
  int64_t prompt_tokens = 0;
  int64_t cached_tokens = 0; ///< Of the prompts'.
  int64_t completion_tokens = 0;
  int64_t picodollars = 0;
  std::chrono::nanoseconds device_time{0};

  static constexpr const char* type_name = "spending";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"requests", x.requests},
                      field{"prompt_tokens", x.prompt_tokens},
                      field{"cached_tokens", x.cached_tokens},
                      field{"completion_tokens", x.completion_tokens},
                      field{"picodollars", x.picodollars},
                      field{"device_time", x.device_time}};
  }
};

inline spending& operator+=(spending& x, const spending& y) {
  x.requests += y.requests;
  x.prompt_tokens += y.prompt_tokens;
  x.cached_tokens += y.cached_tokens;
  x.completion_tokens += y.completion_tokens;
  x.picodollars += y.picodollars;
  x.device_time += y.device_time;
  return x;
}

inline spending& operator-=(spending& x, const spending& y) {
  x.requests -= y.requests;
  x.prompt_tokens -= y.prompt_tokens;
  x.cached_tokens -= y.cached_tokens;
  x.completion_tokens -= y.completion_tokens;
  x.picodollars -= y.picodollars;
  x.device_time -= y.device_time;
  return x;
}

/// Returns what a reply used, with all attempts at it.
inline spending spent_on(const completion& x) {
  return {x.attempts,      x.prompt_tokens + x.wasted_prompt_tokens,
          x.cached_tokens, x.completion_tokens + x.wasted_completion_tokens,
          x.picodollars,   {}};
}

} // namespace caesar
