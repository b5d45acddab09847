#include "cuda/judge/clock_audit.hpp"

#include <algorithm>
#include <cmath>

namespace caesar::cuda {

namespace {

using std::chrono::nanoseconds;

// Waking a process that sleeps costs this much on a busy machine, whatever a
// quiet calibration says.
constexpr nanoseconds least_exchange = std::chrono::microseconds{100};

std::vector<nanoseconds> unexplained(std::span<const timed_trial> trials) {
  std::vector<nanoseconds> result;
  for (const auto& trial : trials)
    result.push_back(std::max(trial.wall - trial.reported, nanoseconds{0}));
  std::sort(result.begin(), result.end());
  return result;
}

nanoseconds middle(const std::vector<nanoseconds>& sorted) {
  return sorted.empty() ? nanoseconds{0} : sorted[sorted.size() / 2];
}

} // namespace

nanoseconds clock_allowance::of(uint64_t bytes) const {
  return exchange
         + nanoseconds{
           std::llround(copy_ns_per_byte * static_cast<double>(bytes))};
}

clock_allowance calibrate(std::span<const timed_trial> small,
                          std::span<const timed_trial> large,
                          uint64_t large_bytes) {
  auto exchanges = unexplained(small);
  auto copies = unexplained(large);
  clock_allowance result;
  if (!exchanges.empty())
    result.exchange = 2 * exchanges[exchanges.size() * 3 / 4];
  result.exchange = std::max(result.exchange, least_exchange);
  auto copy = 2 * (middle(copies) - middle(exchanges));
  if (large_bytes > 0 && copy.count() > 0)
    result.copy_ns_per_byte =
      static_cast<double>(copy.count()) / static_cast<double>(large_bytes);
  return result;
}

audited_times audit(std::span<const timed_trial> trials,
                    nanoseconds allowance) {
  audited_times result;
  for (const auto& trial : trials) {
    auto explained = trial.wall - allowance;
    if (trial.reported.count() <= 0)
      ++result.impossible;
    if (explained > trial.reported)
      ++result.raised;
    result.counted.push_back(std::max(trial.reported, explained));
  }
  result.trustworthy =
    result.impossible == 0
    && 2 * static_cast<size_t>(result.raised) <= trials.size();
  return result;
}

} // namespace caesar::cuda
