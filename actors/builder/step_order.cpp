#include "actors/builder/step_order.hpp"

#include <algorithm>

namespace caesar {

namespace {

bool share(const std::vector<std::string>& a,
           const std::vector<std::string>& b) {
  return std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) != a.end();
}

} // namespace

step_order::step_order(const std::vector<cuda::build_step>& steps) {
  for (const auto& step : steps) {
    entry added;
    for (size_t i = 0; i < entries_.size(); ++i)
      if (share(step.inputs, steps[i].outputs))
        added.after.push_back(i);
    entries_.push_back(std::move(added));
  }
}

// What comes after a failure changes nothing any more.
std::optional<size_t> step_order::next() {
  auto end = first_failed();
  for (size_t i = 0; i < end; ++i)
    if (is_ready(entries_[i])) {
      entries_[i].now = state::begun;
      return i;
    }
  return std::nullopt;
}

void step_order::end(size_t step, bool good) {
  entries_.at(step).now = good ? state::good : state::failed;
}

std::optional<size_t> step_order::failure() const {
  auto failed = first_failed();
  if (failed == entries_.size())
    return std::nullopt;
  auto can_fail = std::any_of(
    entries_.begin(), entries_.begin() + static_cast<ptrdiff_t>(failed),
    [](const auto& x) { return x.now != state::good; });
  return can_fail ? std::nullopt : std::optional{failed};
}

size_t step_order::first_failed() const {
  auto found =
    std::find_if(entries_.begin(), entries_.end(),
                 [](const auto& x) { return x.now == state::failed; });
  return static_cast<size_t>(found - entries_.begin());
}

bool step_order::is_ready(const entry& x) const {
  return x.now == state::waiting
         && std::all_of(x.after.begin(), x.after.end(), [this](size_t i) {
              return entries_[i].now == state::good;
            });
}

} // namespace caesar
