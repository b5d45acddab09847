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

flight endpoint_traffic::sent(steady_time now, int64_t tokens) {
  ++in_flight_;
  breaker_.sent();
  requests_.use(now, 1);
  tokens_.use(now, tokens);
  return {now, tokens, breaker_.is_open()};
}

void endpoint_traffic::ended(steady_time now, const flight& attempt,
                             const attempt_result& how, double random) {
  --in_flight_;
  requests_.learn(now, how.rates.requests_left, how.rates.requests_reset);
  tokens_.learn(now, how.rates.tokens_left, how.rates.tokens_reset);
  rests_until_ = std::max(rests_until_, now + how.wait);
  auto is_used = has_reply(how.end) || how.end == attempt_end::cancelled;
  tokens_.correct(attempt.tokens, is_used ? how.reply.prompt_tokens
                                              + how.reply.completion_tokens
                                          : 0);
  switch (how.end) {
  case attempt_end::replied:
  case attempt_end::broke_off:
    window_.replied();
    breaker_.worked();
    break;
  case attempt_end::refused:
    breaker_.worked();
    break;
  case attempt_end::pushed_back:
    window_.pushed_back(attempt.sent, now);
    breaker_.worked();
    break;
  case attempt_end::overloaded:
    window_.pushed_back(attempt.sent, now);
    breaker_.failed(now, random);
    break;
  case attempt_end::failed:
    breaker_.failed(now, random);
    break;
  case attempt_end::cancelled:
    lost(now, attempt, how, random);
    break;
  }
}

/// Another attempt came first. Whoever had said nothing when that one began,
/// and still has not, is as good as broken.
void endpoint_traffic::lost(steady_time now, const flight& attempt,
                            const attempt_result& how, double random) {
  auto patience = limits_.hedge_after;
  if (patience.count() > 0 && now - attempt.sent >= patience
      && how.reply.completion_tokens == 0)
    breaker_.failed(now, random);
  else if (attempt.is_probe)
    breaker_.forgotten();
}

} // namespace caesar
