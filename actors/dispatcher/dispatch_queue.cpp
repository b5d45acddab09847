#include "actors/dispatcher/dispatch_queue.hpp"

#include <algorithm>

namespace caesar {

void dispatch_queue::push(uint64_t ticket, std::string problem,
                          std::string avoid) {
  waiting_.push_back({ticket, std::move(problem), std::move(avoid)});
}

std::optional<uint64_t> dispatch_queue::pop(const std::string& device,
                                            const std::string& problem,
                                            bool alone) {
  auto allowed = [&](const entry& x) { return alone || x.avoid != device; };
  auto oldest = std::find_if(waiting_.begin(), waiting_.end(), allowed);
  if (oldest == waiting_.end())
    return std::nullopt;
  auto chosen = oldest;
  if (oldest->passed_over < patience) {
    auto same = std::find_if(oldest, waiting_.end(), [&](const entry& x) {
      return allowed(x) && x.problem == problem;
    });
    if (same != waiting_.end())
      chosen = same;
  }
  if (chosen != oldest)
    ++oldest->passed_over;
  auto result = chosen->ticket;
  waiting_.erase(chosen);
  return result;
}

std::optional<uint64_t> dispatch_queue::pop() {
  if (waiting_.empty())
    return std::nullopt;
  auto result = waiting_.front().ticket;
  waiting_.pop_front();
  return result;
}

} // namespace caesar
