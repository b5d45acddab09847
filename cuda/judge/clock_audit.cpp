#include "cuda/judge/clock_audit.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace caesar::cuda {

namespace {

using std::chrono::nanoseconds;

// Waking a process that sleeps costs this much on a busy machine, whatever a
// quiet calibration says.
constexpr nanoseconds least_exchange = std::chrono::microseconds{100};

nanoseconds sum(const std::vector<nanoseconds>& times) {
  return std::accumulate(times.begin(), times.end(), nanoseconds{0});
}

std::vector<nanoseconds> unexplained(std::span<const timed_batch> batches) {
  std::vector<nanoseconds> result;
  for (const auto& batch : batches)
    result.push_back(
      std::max(batch.wall - sum(batch.reported), nanoseconds{0}));
  std::sort(result.begin(), result.end());
  return result;
}

nanoseconds middle(const std::vector<nanoseconds>& sorted) {
  return sorted.empty() ? nanoseconds{0} : sorted[sorted.size() / 2];
}

nanoseconds scaled(nanoseconds time, double factor) {
  return nanoseconds{std::llround(static_cast<double>(time.count()) * factor)};
}

} // namespace

nanoseconds clock_allowance::of(size_t runs, uint64_t bytes) const {
  auto further = runs == 0 ? 0 : static_cast<int64_t>(runs) - 1;
  return exchange + further * run
         + nanoseconds{
           std::llround(copy_ns_per_byte * static_cast<double>(bytes))};
}

clock_allowance calibrate(const calibration_batches& batches) {
  auto singles = unexplained(batches.single);
  clock_allowance result;
  if (!singles.empty())
    result.exchange = 2 * singles[singles.size() * 3 / 4];
  result.exchange = std::max(result.exchange, least_exchange);
  if (!batches.many.empty()) {
    auto further =
      static_cast<int64_t>(batches.many.front().reported.size()) - 1;
    auto each = std::max(middle(unexplained(batches.many)) - middle(singles),
                         nanoseconds{0})
                / std::max<int64_t>(further, 1);
    result.run = scaled(each, 1.25);
    result.least_run = each / 2;
  }
  auto copy = 2 * (middle(unexplained(batches.large)) - middle(singles));
  if (!batches.large.empty() && copy.count() > 0)
    result.copy_ns_per_byte =
      static_cast<double>(copy.count())
      / static_cast<double>(std::max<uint64_t>(batches.large.front().bytes, 1));
  return result;
}

audited_times audit(std::span<const timed_batch> batches,
                    const clock_allowance& allowance) {
  audited_times result;
  for (const auto& batch : batches) {
    auto runs = batch.reported.size();
    auto explained = sum(batch.reported);
    auto missing = batch.wall - explained - allowance.of(runs, batch.bytes);
    auto each = std::max(missing, nanoseconds{0})
                / static_cast<int64_t>(std::max<size_t>(runs, 1));
    ++result.batches;
    result.raised += missing.count() > 0 ? 1 : 0;
    auto flushes = static_cast<int64_t>(runs) * allowance.least_run;
    result.hurried += batch.wall < explained + flushes ? 1 : 0;
    for (auto time : batch.reported) {
      result.impossible += time.count() <= 0 ? 1 : 0;
      result.counted.push_back(time + each);
    }
  }
  result.trustworthy = result.impossible == 0
                       && 2 * result.raised <= result.batches
                       && 2 * result.hurried <= result.batches;
  return result;
}

} // namespace caesar::cuda
