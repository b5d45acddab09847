#include "actors/llm_client/endpoint_traffic.hpp"

#include <algorithm>

namespace caesar {

endpoint_traffic::endpoint_traffic(const endpoint_limits& limits)
  : limits_{limits},
    window_{limits.concurrency, limits.careful},
    requests_{limits.requests_per_minute},
    tokens_{limits.tokens_per_minute} {}

bool endpoint_traffic::is_out(steady_time now) const {
  return now < rests_until_ || !breaker_.allows(now);
}

bool endpoint_traffic::has_room(steady_time now, int64_t tokens) const {
  return free_at(now, tokens) <= now;
}

steady_time endpoint_traffic::free_at(steady_time now, int64_t tokens) const {
  constexpr auto never = steady_time::max();
  if (in_flight_ >= window_.width())
    return never;
  if (!breaker_.allows(now) && breaker_.free_at() <= now)
    return never; // One request is finding out.
  return std::max({now, rests_until_, breaker_.free_at(),
                   requests_.free_at(now, 1), tokens_.free_at(now, tokens)});
}

void endpoint_traffic::sent(steady_time now, int64_t tokens) {
  ++in_flight_;
  breaker_.sent();
  requests_.use(now, 1);
  tokens_.use(now, tokens);
}

void endpoint_traffic::ended(steady_time now, steady_time sent, int64_t tokens,
                             const attempt_result& how, double random) {
  --in_flight_;
  requests_.learn(now, how.rates.requests_left, how.rates.requests_reset);
  tokens_.learn(now, how.rates.tokens_left, how.rates.tokens_reset);
  rests_until_ = std::max(rests_until_, now + how.wait);
  auto used = how.reply.prompt_tokens + how.reply.completion_tokens;
  switch (how.end) {
  case attempt_end::replied:
    tokens_.correct(tokens, used);
    window_.replied();
    breaker_.worked();
    break;
  case attempt_end::refused:
    tokens_.correct(tokens, 0);
    breaker_.worked();
    break;
  case attempt_end::pushed_back:
    tokens_.correct(tokens, 0);
    window_.pushed_back(sent, now);
    breaker_.worked();
    break;
  case attempt_end::overloaded:
    tokens_.correct(tokens, 0);
    window_.pushed_back(sent, now);
    breaker_.failed(now, random);
    break;
  case attempt_end::failed:
    tokens_.correct(tokens, 0);
    breaker_.failed(now, random);
    break;
  case attempt_end::cancelled:
    tokens_.correct(tokens, used);
    breaker_.forgotten();
    break;
  }
}

} // namespace caesar
