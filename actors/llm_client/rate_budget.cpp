#include "actors/llm_client/rate_budget.hpp"

#include <algorithm>
#include <cmath>

namespace caesar {

namespace {

constexpr double seconds_at_a_time = 10;

double seconds(std::chrono::nanoseconds x) {
  return std::chrono::duration<double>(x).count();
}

} // namespace

rate_budget::rate_budget(int64_t per_minute)
  : per_second_{static_cast<double>(per_minute) / 60},
    most_{std::max(1.0, per_second_ * seconds_at_a_time)},
    level_{most_} {}

double rate_budget::level(steady_time now) const {
  return std::min(most_, level_ + seconds(now - since_) * per_second_);
}

double rate_budget::needed(int64_t amount) const {
  return std::min(static_cast<double>(amount), most_);
}

bool rate_budget::allows(steady_time now, int64_t amount) const {
  return free_at(now, amount) <= now;
}

steady_time rate_budget::free_at(steady_time now, int64_t amount) const {
  auto result = now;
  if (per_second_ > 0) {
    auto lacking = needed(amount) - level(now);
    if (lacking > 0)
      result += std::chrono::nanoseconds{
        std::llround(std::ceil(lacking / per_second_ * 1e9))};
  }
  if (known_left_ >= 0 && known_left_ < amount)
    result = std::max(result, known_until_);
  return result;
}

void rate_budget::use(steady_time now, int64_t amount) {
  if (per_second_ > 0) {
    level_ = level(now) - static_cast<double>(amount);
    since_ = now;
  }
  if (known_left_ >= 0)
    known_left_ =
      now < known_until_ ? std::max<int64_t>(0, known_left_ - amount) : -1;
}

void rate_budget::correct(int64_t expected, int64_t used) {
  level_ = std::min(most_, level_ + static_cast<double>(expected - used));
}

void rate_budget::learn(steady_time now, int64_t left,
                        std::chrono::nanoseconds reset) {
  if (left < 0)
    return;
  // Some say that nothing is left, and not for how long.
  constexpr auto shortest = std::chrono::seconds{1};
  known_left_ = left;
  known_until_ = now + std::max<std::chrono::nanoseconds>(reset, shortest);
}

} // namespace caesar
