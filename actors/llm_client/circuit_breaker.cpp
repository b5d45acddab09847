#include "actors/llm_client/circuit_breaker.hpp"

#include <algorithm>
#include <cmath>

namespace caesar {

namespace {

constexpr double first_rest = 1;
constexpr double longest_rest = 60;

} // namespace

bool circuit_breaker::allows(steady_time now) const {
  return !is_open() || (now >= until_ && !is_probing_);
}

void circuit_breaker::sent() {
  is_probing_ = is_open();
}

void circuit_breaker::worked() {
  failures_ = 0;
  is_probing_ = false;
}

void circuit_breaker::failed(steady_time now, double random) {
  // What was sent before it opened may still fail, and tells nothing new.
  if (is_open() && !is_probing_)
    return;
  ++failures_;
  is_probing_ = false;
  if (!is_open())
    return;
  auto doublings = std::min(failures_ - most_failures, 30);
  auto rest = std::min(longest_rest, first_rest * std::exp2(doublings));
  until_ =
    now
    + std::chrono::nanoseconds{std::llround(rest * (0.75 + random / 4) * 1e9)};
}

} // namespace caesar
