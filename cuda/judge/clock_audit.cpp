#include "cuda/judge/clock_audit.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <numeric>

namespace caesar::cuda {

namespace {

using std::chrono::nanoseconds;
using times = std::vector<nanoseconds>;

// Waking a process that sleeps costs this much on a busy machine, whatever a
// quiet calibration says.
constexpr nanoseconds least_exchange = std::chrono::microseconds{100};

// How far apart the quietest batches of a GPU are.
constexpr nanoseconds least_spread = std::chrono::microseconds{40};

// A runner that waits computes nothing; its kernel may, for it.
constexpr nanoseconds idle_cpu = std::chrono::microseconds{100};

// Beginning to copy a large output takes longer than a small one.
constexpr nanoseconds copy_setup = std::chrono::microseconds{150};

// A longer forward keeps the processor longer, which may or may not show.
constexpr nanoseconds launch_spread = std::chrono::microseconds{40};

// Describing one more output; and copying it, where that is done late.
constexpr nanoseconds description = std::chrono::microseconds{10};
constexpr nanoseconds late_description = std::chrono::microseconds{25};

// A host needs longer for its part now and then.
constexpr nanoseconds least_spread_before = std::chrono::microseconds{100};

constexpr double device_share = 0.02;
constexpr double cpu_share = 0.05;

// Over what runs took that left the caches cold.
constexpr double cold_factor = 2;

nanoseconds sum(const times& all) {
  return std::accumulate(all.begin(), all.end(), nanoseconds{0});
}

nanoseconds scaled(nanoseconds time, double factor) {
  return nanoseconds{std::llround(static_cast<double>(time.count()) * factor)};
}

/// Whether others used the core for too long to tell what a run took.
bool is_disturbed(const timed_batch& batch) {
  return batch.waited
         > std::max(least_exchange, scaled(sum(batch.reported), cpu_share));
}

/// Returns the batches that nobody disturbed, or all where these are few.
std::vector<timed_batch> quiet(std::span<const timed_batch> batches) {
  std::vector<timed_batch> result;
  std::copy_if(batches.begin(), batches.end(), std::back_inserter(result),
               std::not_fn(is_disturbed));
  if (2 * result.size() < batches.size())
    return {batches.begin(), batches.end()};
  return result;
}

/// Returns `of` each batch, sorted.
template <class F>
times sorted(std::span<const timed_batch> batches, F of) {
  times result;
  for (const auto& batch : batches)
    result.push_back(std::max(of(batch), nanoseconds{0}));
  std::sort(result.begin(), result.end());
  return result;
}

/// What the judge's clock saw beside the reported times.
times unexplained(std::span<const timed_batch> batches) {
  return sorted(batches,
                [](const auto& x) { return x.window - sum(x.reported); });
}

times collects(std::span<const timed_batch> batches) {
  return sorted(batches, [](const auto& x) { return x.collect; });
}

times computed(std::span<const timed_batch> batches) {
  return sorted(batches, [](const auto& x) { return x.cpu - sum(x.reported); });
}

times befores(std::span<const timed_batch> batches) {
  return sorted(batches, [](const auto& x) { return x.before; });
}

nanoseconds quantile(const times& sorted, size_t quarters) {
  return sorted.empty() ? nanoseconds{0} : sorted[sorted.size() * quarters / 4];
}

double per_byte(nanoseconds time, const std::vector<timed_batch>& batches) {
  if (batches.empty() || batches.front().bytes == 0)
    return 0;
  return static_cast<double>(std::max(time, nanoseconds{0}).count())
         / static_cast<double>(batches.front().bytes);
}

nanoseconds with_spread(const times& sorted, nanoseconds least = least_spread) {
  auto middle = quantile(sorted, 2);
  return middle + std::max(3 * (quantile(sorted, 3) - middle), least);
}

struct unexplained_times {
  nanoseconds window; ///< More than allowed; or less than zero.
  nanoseconds before;
  nanoseconds collect;
  nanoseconds cpu;

  bool too_much() const {
    return window.count() > 0 || before.count() > 0 || collect.count() > 0
           || cpu.count() > 0;
  }

  nanoseconds total() const {
    auto clock = std::max(window, nanoseconds{0})
                 + std::max(before, nanoseconds{0})
                 + std::max(collect, nanoseconds{0});
    return std::max(clock, cpu); // The same work, seen in two ways.
  }
};

unexplained_times missing(const timed_batch& batch,
                          const clock_allowance& allowance) {
  return {batch.window - sum(batch.reported) - allowance.of_window(batch),
          batch.before - allowance.before,
          batch.collect - allowance.of_collect(batch),
          std::max(batch.cpu - sum(batch.reported) - allowance.of_cpu(batch),
                   nanoseconds{0})
            + std::max(batch.idle_cpu - idle_cpu, nanoseconds{0})};
}

/// What lies beyond `warm` after runs that left the caches cold.
nanoseconds beyond(nanoseconds warm, const times& cold) {
  return std::max(scaled(quantile(cold, 3), cold_factor) - warm,
                  nanoseconds{0});
}

void allow_for_cold_caches(clock_allowance& to,
                           const std::vector<timed_batch>& cold) {
  times reported;
  for (const auto& batch : cold)
    reported.push_back(sum(batch.reported));
  std::sort(reported.begin(), reported.end());
  to.cold_exchange = beyond(to.exchange, unexplained(cold));
  to.cold_cpu = beyond(to.cpu, computed(cold));
  to.collect += beyond(to.collect, collects(cold));
  to.cold_time = quantile(reported, 2) / 2; // Half of it fills a core's caches.
}

uint64_t bytes_of(const std::vector<timed_batch>& batches) {
  return batches.empty() ? 0 : batches.front().bytes;
}

/// Copies take a time of their own, and more for each byte: as the line through
/// the two sizes says.
void allow_for_late_copies(clock_allowance& to,
                           const calibration_batches& batches) {
  // Copies between other places are a little slower.
  constexpr double elsewhere = 1.5;
  auto small = collects(batches.late_small);
  auto more = bytes_of(batches.late_large) - bytes_of(batches.late_small);
  if (small.empty() || batches.late_large.empty() || more == 0)
    return;
  auto longer =
    std::max(quantile(collects(batches.late_large), 2) - quantile(small, 2),
             nanoseconds{0});
  auto each = static_cast<double>(longer.count()) / static_cast<double>(more);
  auto bytes = static_cast<double>(bytes_of(batches.late_small));
  to.late_copy = std::max(with_spread(small) + copy_setup - to.collect
                            - nanoseconds{std::llround(each * bytes)},
                          nanoseconds{0});
  to.late_copy_ns_per_byte = to.copy_ns_per_byte = elsewhere * each;
}

bool is_hurried(const timed_batch& batch, const clock_allowance& allowance) {
  auto flushes =
    static_cast<int64_t>(batch.reported.size()) * allowance.least_run;
  return allowance.least_run.count() > 0
         && batch.window < sum(batch.reported) + flushes;
}

nanoseconds median_of(times values) {
  std::sort(values.begin(), values.end());
  return quantile(values, 2);
}

audited_times audit_all(std::span<const timed_batch> batches,
                        const clock_allowance& allowance) {
  audited_times result;
  times allowed;
  for (const auto& batch : batches)
    allowed.push_back(allowance.of_window(batch));
  result.unexplained = quantile(unexplained(batches), 2);
  result.allowed = median_of(std::move(allowed));
  result.before = quantile(befores(batches), 2);
  result.allowed_before = allowance.before;
  for (const auto& batch : batches) {
    ++result.batches;
    result.raised += missing(batch, allowance).too_much() ? 1 : 0;
    result.hurried += is_hurried(batch, allowance) ? 1 : 0;
    for (auto time : batch.reported)
      result.impossible += time.count() <= 0 ? 1 : 0;
  }
  auto many_raised = 3 * result.raised > result.batches;
  result.trustworthy = result.impossible == 0 && !many_raised
                       && 3 * result.hurried <= result.batches;
  for (const auto& batch : batches) {
    auto beyond = missing(batch, allowance);
    if (beyond.too_much() && !many_raised)
      continue;
    auto runs =
      static_cast<int64_t>(std::max<size_t>(batch.reported.size(), 1));
    for (auto time : batch.reported)
      result.counted.push_back(time + beyond.total() / runs);
  }
  return result;
}

} // namespace

/// Returns how much of the caches the runs of a batch had time to fill.
double clock_allowance::chill(const timed_batch& batch) const {
  if (cold_time.count() <= 0)
    return 0;
  return std::clamp(static_cast<double>(sum(batch.reported).count())
                      / static_cast<double>(cold_time.count()),
                    0.0, 1.0);
}

nanoseconds clock_allowance::of_window(const timed_batch& batch) const {
  auto runs = static_cast<int64_t>(batch.reported.size());
  auto bytes = batch.copied_late ? 0 : static_cast<double>(batch.bytes);
  return exchange + std::max<int64_t>(runs - 1, 0) * run
         + nanoseconds{std::llround(copy_ns_per_byte * bytes)}
         + scaled(sum(batch.reported), share)
         + scaled(cold_exchange, chill(batch));
}

nanoseconds clock_allowance::of_cpu(const timed_batch& batch) const {
  return cpu
         + nanoseconds{std::llround(cpu_copy_ns_per_byte
                                    * static_cast<double>(batch.bytes))}
         + scaled(sum(batch.reported), cpu_share)
         + scaled(cold_cpu, chill(batch));
}

nanoseconds clock_allowance::of_collect(const timed_batch& batch) const {
  auto bytes = batch.copied_late ? static_cast<double>(batch.bytes) : 0;
  auto runs = static_cast<int64_t>(batch.reported.size());
  auto more = std::max<int64_t>(runs * batch.outputs - 1, 0);
  return collect + more * (batch.copied_late ? late_description : description)
         + (batch.copied_late ? late_copy : nanoseconds{0})
         + nanoseconds{std::llround(late_copy_ns_per_byte * bytes)};
}

clock_allowance calibrate(const calibration_batches& batches) {
  auto singles = quiet(batches.single);
  auto larges = quiet(batches.large);
  auto single = unexplained(singles);
  clock_allowance result;
  result.exchange = std::max(2 * quantile(single, 3), least_exchange);
  result.collect = std::max(2 * quantile(collects(singles), 3), least_exchange);
  result.copy_ns_per_byte = per_byte(
    2 * (quantile(unexplained(larges), 2) - quantile(single, 2)), larges);
  auto cpu = computed(singles);
  result.cpu = with_spread(cpu) + copy_setup;
  result.cpu_copy_ns_per_byte =
    per_byte(2 * (quantile(computed(larges), 2) - quantile(cpu, 2)), larges);
  result.share = cpu_share;
  allow_for_cold_caches(result, quiet(batches.cold));
  return result;
}

clock_allowance calibrate_device(const calibration_batches& batches) {
  auto single = unexplained(batches.single);
  auto single_collect = collects(batches.single);
  clock_allowance result;
  result.exchange = with_spread(single);
  result.collect = with_spread(single_collect) + copy_setup;
  result.share = device_share;
  // The runner sleeps until it rehearses: for longer, where there is more to
  // be stored and filled.
  for (const auto* some : {&batches.single, &batches.late_large})
    result.before =
      std::max(result.before, with_spread(befores(*some), least_spread_before));
  allow_for_late_copies(result, batches);
  if (!batches.many.empty()) {
    auto further =
      static_cast<int64_t>(batches.many.front().reported.size()) - 1;
    auto more = quantile(unexplained(batches.many), 2) - quantile(single, 2);
    auto each = std::max(more, nanoseconds{0}) / std::max<int64_t>(further, 1);
    result.run = each + launch_spread;
    result.least_run = each / 2;
  }
  return result;
}

bool found_idle(std::span<const timed_batch> batches, nanoseconds quickest) {
  constexpr nanoseconds jitter = std::chrono::microseconds{100};
  auto slow = std::count_if(batches.begin(), batches.end(), [&](const auto& x) {
    return x.flush > 2 * quickest + jitter;
  });
  return 4 * static_cast<size_t>(slow) <= batches.size();
}

audited_times audit(std::span<const timed_batch> batches,
                    const clock_allowance& allowance) {
  auto some = quiet(batches);
  auto result = audit_all(some, allowance);
  result.disturbed = std::any_of(some.begin(), some.end(), is_disturbed);
  return result;
}

} // namespace caesar::cuda
