#include "actors/node/flap_guard.hpp"

#include <algorithm>

namespace caesar {

void flap_guard::lost(const std::string& node, clock::time_point came,
                      clock::time_point now) {
  auto& x = records_[node];
  x.losses = now - came >= good_stay ? 1 : x.losses + 1;
  clock::duration wait{};
  if (x.losses > 1) {
    wait = first_wait;
    for (auto i = 2; i < x.losses && wait < longest_wait; ++i)
      wait *= 2;
  }
  x.until = now + std::min<clock::duration>(wait, longest_wait);
}

flap_guard::clock::duration flap_guard::wait(const std::string& node,
                                             clock::time_point now) const {
  auto found = records_.find(node);
  if (found == records_.end() || found->second.until <= now)
    return {};
  return found->second.until - now;
}

} // namespace caesar
