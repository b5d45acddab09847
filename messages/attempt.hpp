#pragma once

#include "messages/completion.hpp"
#include "messages/enum_names.hpp"

#include <chrono>
#include <cstdint>
#include <string>

namespace caesar {

/// How one attempt at a reply ended.
enum class attempt_end : uint8_t {
  replied,     ///< There is a reply.
  broke_off,   ///< There is a part of one.
  refused,     ///< The same request would be refused again.
  pushed_back, ///< This key asks too much.
  overloaded,  ///< The endpoint is asked too much, by whomever.
  failed,      ///< Nothing usable came; another attempt may do better.
  cancelled,   ///< It was wanted no longer.
};

template <>
inline constexpr std::array<std::string_view, 7> enum_names<attempt_end>{
  "replied",    "broke_off", "refused",  "pushed_back",
  "overloaded", "failed",    "cancelled"};

/// Whether there is something of a reply.
constexpr bool has_reply(attempt_end x) {
  return x == attempt_end::replied || x == attempt_end::broke_off;
}

/// What an endpoint says of its rate limits beside a reply: how much is left,
/// and in what time all of it is back.
struct rate_signals {
  int64_t requests_left = -1; ///< Negative: it does not say.
  int64_t tokens_left = -1;   ///< The same.
  std::chrono::nanoseconds requests_reset{0};
  std::chrono::nanoseconds tokens_reset{0};

  static constexpr const char* type_name = "rate_signals";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"requests_left", x.requests_left},
                      field{"tokens_left", x.tokens_left},
                      field{"requests_reset", x.requests_reset},
                      field{"tokens_reset", x.tokens_reset}};
  }
};

/// What came of one attempt at a reply.
struct attempt_result {
  attempt_end end = attempt_end::failed;
  completion reply;   ///< When it replied; else what is known of its use.
  std::string reason; ///< When not: why, for people.
  std::chrono::nanoseconds wait{0}; ///< That it asks for: "Retry-After".
  rate_signals rates;

  static constexpr const char* type_name = "attempt_result";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"end", x.end}, field{"reply", x.reply},
                      field{"reason", x.reason}, field{"wait", x.wait},
                      field{"rates", x.rates}};
  }
};

} // namespace caesar
