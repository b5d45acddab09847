#include "actors/dispatcher/dispatch_queue.hpp"

#include <algorithm>

namespace caesar {

bool is_avoided(const std::string& device, const std::string& avoid) {
  return avoid.ends_with('/') ? device.starts_with(avoid) : device == avoid;
}

void dispatch_queue::push(uint64_t ticket, entry x) {
  auto turn = x.turn;
  waiting_.insert_or_assign(rank{turn, ticket}, std::move(x));
}

std::optional<uint64_t> dispatch_queue::pop(const std::string& device,
                                            const std::string& problem,
                                            const has_choice& elsewhere) {
  auto allowed = [&](const auto& x) {
    return x.second.avoid.empty() || !is_avoided(device, x.second.avoid)
           || !elsewhere(x.second.avoid);
  };
  auto first = std::find_if(waiting_.begin(), waiting_.end(), allowed);
  if (first == waiting_.end())
    return std::nullopt;
  auto chosen = first;
  if (first->second.passed_over < patience) {
    auto same = std::find_if(first, waiting_.end(), [&](const auto& x) {
      return x.second.problem == problem && allowed(x);
    });
    if (same != waiting_.end())
      chosen = same;
  }
  if (chosen != first)
    ++first->second.passed_over;
  auto result = chosen->first.second;
  waiting_.erase(chosen);
  return result;
}

std::optional<uint64_t> dispatch_queue::pop() {
  if (waiting_.empty())
    return std::nullopt;
  auto result = waiting_.begin()->first.second;
  waiting_.erase(waiting_.begin());
  return result;
}

bool dispatch_queue::contains(uint64_t ticket) const {
  return std::any_of(waiting_.begin(), waiting_.end(),
                     [&](const auto& x) { return x.first.second == ticket; });
}

bool dispatch_queue::remove(uint64_t ticket) {
  return std::erase_if(waiting_,
                       [&](const auto& x) { return x.first.second == ticket; })
         > 0;
}

} // namespace caesar
