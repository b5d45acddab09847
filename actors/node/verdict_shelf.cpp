#include "actors/node/verdict_shelf.hpp"

namespace caesar {

bool verdict_shelf::turn_to(const std::string& run) {
  if (run == run_)
    return false;
  run_ = run;
  entries_.clear();
  return true;
}

void verdict_shelf::put(std::string key, verdict x, clock::time_point now) {
  if (entries_.size() == most)
    entries_.pop_front();
  entries_.push_back({std::move(key), std::move(x), now});
}

std::optional<verdict> verdict_shelf::find(const std::string& key,
                                           clock::time_point now) const {
  for (const auto& x : entries_)
    if (x.key == key && now - x.put <= longest)
      return x.what;
  return std::nullopt;
}

std::vector<std::string> verdict_shelf::keys(clock::time_point now) const {
  std::vector<std::string> result;
  for (const auto& x : entries_)
    if (now - x.put <= longest)
      result.push_back(x.key);
  return result;
}

} // namespace caesar
