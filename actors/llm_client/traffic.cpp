#include "actors/llm_client/traffic.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <utility>

namespace caesar {

namespace {

/// SplitMix64's finalizer (Steele, Lea, Flood 2014): bits that look random.
uint64_t mixed(uint64_t x) {
  x += 0x9e3779b97f4a7c15;
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
  x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
  return x ^ (x >> 31);
}

/// Returns a number of (0, 1) that is another one for every `x` and `y`.
double random_part(uint64_t x, uint64_t y) {
  constexpr int bits = 53;
  auto top = mixed(mixed(x) ^ y) >> (64 - bits);
  return (static_cast<double>(top) + 0.5) / std::exp2(bits);
}

} // namespace

traffic::traffic(const std::vector<endpoint_limits>& limits,
                 const retry_limits& retry)
  : endpoints_{limits.begin(), limits.end()},
    retry_{retry} {}

void traffic::add(uint64_t ticket, const std::string& who, int64_t tokens) {
  auto& x = requests_[ticket];
  x.who = who;
  x.tokens = tokens;
  ready_.insert(ticket);
}

/// Returns the lowest order of the endpoints that work.
int32_t traffic::order_asked(steady_time now) const {
  auto result = std::numeric_limits<int32_t>::max();
  for (const auto& to : endpoints_)
    if (!to.is_out(now))
      result = std::min(result, to.limits().order);
  return result;
}

/// Weighted rendezvous hashing: -weight / log(part) orders the endpoints.
std::optional<size_t> traffic::endpoint_for(steady_time now,
                                            const request& x) const {
  auto order = order_asked(now);
  auto own = std::hash<std::string>{}(x.who);
  std::optional<size_t> result;
  double best = 0;
  for (size_t i = 0; i < endpoints_.size(); ++i) {
    const auto& to = endpoints_[i];
    if (to.limits().order != order || !to.has_room(now, x.tokens))
      continue;
    auto score = -to.limits().weight / std::log(random_part(own, i));
    if (x.attempts > 0 && i == x.endpoint) // Rather any other.
      score = std::numeric_limits<double>::min();
    if (score > best) {
      best = score;
      result = i;
    }
  }
  return result;
}

/// Moves what has rested for long enough back into the line.
void traffic::wake_up(steady_time now) {
  while (!resting_.empty() && resting_.begin()->first <= now) {
    ready_.insert(resting_.begin()->second);
    resting_.erase(resting_.begin());
  }
}

std::optional<traffic::departure> traffic::next(steady_time now) {
  wake_up(now);
  if (ready_.empty())
    return std::nullopt;
  auto ticket = *ready_.begin();
  auto& x = requests_.at(ticket);
  auto to = endpoint_for(now, x);
  if (!to)
    return std::nullopt;
  ready_.erase(ready_.begin());
  auto patience = endpoints_[*to].limits().hedge_after;
  if (patience.count() > 0 && x.attempts + 1 < retry_.attempts)
    stragglers_.emplace(*(x.late_at = now + patience), ticket);
  return depart(now, ticket, *to);
}

traffic::departure traffic::depart(steady_time now, uint64_t ticket,
                                   size_t to) {
  auto& x = requests_.at(ticket);
  auto what = endpoints_[to].sent(now, x.tokens);
  x.endpoint = to;
  if (!x.deadline)
    x.deadline = now + retry_.whole;
  ++x.attempts;
  ++x.under_way;
  made_[{ticket, x.attempts}] = {to, what};
  return {ticket, to, x.attempts, *x.deadline - now};
}

/// Whether an endpoint works that is not the one of the latest attempt.
bool traffic::has_other(steady_time now, const request& x) const {
  for (size_t i = 0; i < endpoints_.size(); ++i)
    if (i != x.endpoint && !endpoints_[i].is_out(now))
      return true;
  return false;
}

std::optional<size_t> traffic::endpoint_beside(steady_time now,
                                               const request& x) const {
  auto others = has_other(now, x);
  std::optional<size_t> result;
  for (size_t i = 0; i < endpoints_.size(); ++i) {
    const auto& to = endpoints_[i];
    if ((others && i == x.endpoint) || !to.has_room(now, x.tokens))
      continue;
    if (!result || to.limits().order < endpoints_[*result].limits().order)
      result = i;
  }
  return result;
}

/// What waits for its first attempt comes before any second one.
std::optional<traffic::straggler> traffic::next_straggler(steady_time now) {
  if (!ready_.empty() || stragglers_.empty()
      || stragglers_.begin()->first > now)
    return std::nullopt;
  auto ticket = stragglers_.begin()->second;
  auto& x = requests_.at(ticket);
  auto to = endpoint_beside(now, x);
  if (!to)
    return std::nullopt;
  stragglers_.erase(stragglers_.begin());
  x.late_at.reset();
  return straggler{ticket, *to};
}

traffic::departure traffic::beside(steady_time now, const straggler& x) {
  return depart(now, x.ticket, x.endpoint);
}

/// Returns when there may be room for a request though nothing ends before.
steady_time traffic::room_at(steady_time now, const request& x) const {
  auto result = steady_time::max();
  auto order = order_asked(now);
  // What works and is not asked says nothing; what is out may be back.
  for (const auto& to : endpoints_)
    if (to.is_out(now) || to.limits().order == order)
      result = std::min(result, to.free_at(now, x.tokens));
  return result;
}

steady_time traffic::room_beside_at(steady_time now, const request& x) const {
  auto result = steady_time::max();
  auto others = has_other(now, x);
  for (size_t i = 0; i < endpoints_.size(); ++i)
    if (!others || i != x.endpoint)
      result = std::min(result, endpoints_[i].free_at(now, x.tokens));
  return result;
}

std::optional<steady_time> traffic::wakes_at(steady_time now) const {
  auto result = steady_time::max();
  if (!resting_.empty())
    result = resting_.begin()->first;
  if (!ready_.empty())
    result = std::min(result, room_at(now, requests_.at(*ready_.begin())));
  else if (!stragglers_.empty() && stragglers_.begin()->first > now)
    result = std::min(result, stragglers_.begin()->first);
  else if (!stragglers_.empty())
    result = std::min(
      result, room_beside_at(now, requests_.at(stragglers_.begin()->second)));
  // What was sent before is first in line, and few at a time.
  for (auto ticket : ready_) {
    const auto& x = requests_.at(ticket);
    if (!x.deadline)
      break;
    result = std::min(result, *x.deadline);
  }
  if (result == steady_time::max())
    return std::nullopt;
  return std::max(result, now);
}

traffic::decision traffic::ended(steady_time now, uint64_t ticket,
                                 int32_t attempt, const attempt_result& how) {
  auto random = random_part(ticket, static_cast<uint64_t>(attempt));
  if (auto ended = made_.extract({ticket, attempt})) {
    const auto& x = ended.mapped();
    endpoints_[x.endpoint].ended(now, x.what, how, random);
    if (auto found = requests_.find(ticket); found != requests_.end())
      --found->second.under_way;
  }
  return requests_.contains(ticket) ? go_on(now, ticket, how, random)
                                    : decision::over;
}

traffic::decision traffic::go_on(steady_time now, uint64_t ticket,
                                 const attempt_result& how, double random) {
  auto found = requests_.find(ticket);
  auto& x = found->second;
  if (x.under_way > 0 && how.end != attempt_end::replied)
    return decision::runs;
  if (x.late_at)
    stragglers_.erase({*std::exchange(x.late_at, {}), ticket});
  auto is_over = has_reply(how.end) || how.end == attempt_end::refused
                 || x.attempts >= retry_.attempts;
  auto again = now + delay_before(x.attempts + 1, retry_, random);
  // Where there is another, nobody waits for this one.
  if (endpoints_.size() == 1)
    again += how.wait;
  if (is_over || again > *x.deadline) {
    requests_.erase(found);
    return decision::over;
  }
  resting_.emplace(again, ticket);
  return decision::again;
}

void traffic::forget(uint64_t ticket) {
  requests_.erase(ticket);
  ready_.erase(ticket);
  std::erase_if(resting_, [&](const auto& x) { return x.second == ticket; });
}

void traffic::postpone(std::chrono::nanoseconds by) {
  for (auto& [ticket, x] : requests_)
    if (x.deadline)
      *x.deadline += by;
}

std::vector<uint64_t> traffic::withdraw() {
  std::vector<uint64_t> result{ready_.begin(), ready_.end()};
  for (const auto& [when, ticket] : resting_)
    result.push_back(ticket);
  for (auto ticket : result)
    requests_.erase(ticket);
  ready_.clear();
  resting_.clear();
  return result;
}

std::vector<uint64_t> traffic::overdue(steady_time now) {
  wake_up(now);
  std::vector<uint64_t> result;
  for (auto ticket : ready_) {
    const auto& x = requests_.at(ticket);
    if (!x.deadline)
      break;
    if (*x.deadline <= now)
      result.push_back(ticket);
  }
  for (auto ticket : result) {
    ready_.erase(ticket);
    requests_.erase(ticket);
  }
  return result;
}

} // namespace caesar
