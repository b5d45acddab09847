#include "actors/dispatcher/dispatch_queue.hpp"

#include <algorithm>

namespace caesar {

bool is_avoided(const std::string& device, const std::string& avoid) {
  return avoid.ends_with('/') ? device.starts_with(avoid) : device == avoid;
}

void dispatch_queue::push(uint64_t ticket, entry x) {
  remove(ticket);
  auto at = rank{x.turn, ticket};
  ranks_.emplace(ticket, at);
  of_problem_[x.problem].insert(at);
  waiting_.emplace(at, std::move(x));
}

std::optional<uint64_t> dispatch_queue::pop(const std::string& device,
                                            const std::string& problem,
                                            const has_choice& elsewhere) {
  auto allowed = [&](const entry& x) {
    return x.avoid.empty() || !is_avoided(device, x.avoid)
           || !elsewhere(x.avoid);
  };
  auto first = std::find_if(waiting_.begin(), waiting_.end(),
                            [&](const auto& x) { return allowed(x.second); });
  if (first == waiting_.end())
    return std::nullopt;
  auto chosen = first;
  auto same = of_problem_.find(problem);
  if (first->second.passed_over < patience && same != of_problem_.end()) {
    auto found =
      std::find_if(same->second.begin(), same->second.end(),
                   [&](const rank& x) { return allowed(waiting_.at(x)); });
    if (found != same->second.end())
      chosen = waiting_.find(*found);
  }
  if (chosen != first)
    ++first->second.passed_over;
  auto result = chosen->first.second;
  take(chosen);
  return result;
}

std::optional<uint64_t> dispatch_queue::pop() {
  if (waiting_.empty())
    return std::nullopt;
  auto result = waiting_.begin()->first.second;
  take(waiting_.begin());
  return result;
}

bool dispatch_queue::contains(uint64_t ticket) const {
  return ranks_.contains(ticket);
}

bool dispatch_queue::remove(uint64_t ticket) {
  auto found = ranks_.find(ticket);
  if (found == ranks_.end())
    return false;
  take(waiting_.find(found->second));
  return true;
}

void dispatch_queue::take(std::map<rank, entry>::iterator x) {
  auto same = of_problem_.find(x->second.problem);
  same->second.erase(x->first);
  if (same->second.empty())
    of_problem_.erase(same);
  ranks_.erase(x->first.second);
  waiting_.erase(x);
}

} // namespace caesar
