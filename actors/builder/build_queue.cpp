#include "actors/builder/build_queue.hpp"

#include <algorithm>
#include <utility>

namespace caesar {

bool build_queue::add(const std::string& key, uint64_t waiter,
                      int32_t priority) {
  auto [found, is_new] = builds_.try_emplace(key);
  auto& build = found->second;
  if (is_new) {
    build.order = ++last_order_;
    build.priority = priority;
  }
  build.priority = std::max(build.priority, priority);
  if (std::find(build.waiters.begin(), build.waiters.end(), waiter)
      == build.waiters.end())
    build.waiters.push_back(waiter);
  return is_new;
}

std::optional<std::string> build_queue::next() {
  if (running_ >= slots_)
    return std::nullopt;
  auto best = builds_.end();
  for (auto i = builds_.begin(); i != builds_.end(); ++i) {
    if (i->second.running || i->second.put_off)
      continue;
    if (best == builds_.end() || i->second.priority > best->second.priority
        || (i->second.priority == best->second.priority
            && i->second.order < best->second.order))
      best = i;
  }
  if (best == builds_.end())
    return std::nullopt;
  best->second.running = true;
  ++running_;
  return best->first;
}

void build_queue::put_off(const std::string& key) {
  auto& build = builds_.at(key);
  if (std::exchange(build.running, false))
    --running_;
  build.put_off = true;
}

void build_queue::recall(const std::string& key) {
  builds_.at(key).put_off = false;
}

std::vector<std::string> build_queue::put_off() const {
  std::vector<std::string> result;
  for (const auto& [key, build] : builds_)
    if (build.put_off)
      result.push_back(key);
  return result;
}

std::vector<uint64_t> build_queue::finish(const std::string& key) {
  auto found = builds_.find(key);
  if (found == builds_.end())
    return {};
  auto waiters = std::move(found->second.waiters);
  if (found->second.running)
    --running_;
  builds_.erase(found);
  return waiters;
}

std::vector<std::string> build_queue::drop(uint64_t waiter) {
  std::vector<std::string> forgotten;
  for (auto i = builds_.begin(); i != builds_.end();) {
    auto& build = i->second;
    std::erase(build.waiters, waiter);
    if (build.waiters.empty() && !build.running) {
      forgotten.push_back(i->first);
      i = builds_.erase(i);
    } else {
      ++i;
    }
  }
  return forgotten;
}

} // namespace caesar
