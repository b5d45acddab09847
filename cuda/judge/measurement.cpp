#include "cuda/judge/measurement.hpp"

#include "cuda/device/statistics.hpp"

#include <algorithm>
#include <cmath>

namespace caesar::cuda {

namespace {

using std::chrono::nanoseconds;

// Cheating in half of the runs then goes unseen once in a hundred measurements
// of twenty.
constexpr int32_t group_size = 3;

/// Chooses one of every three runs, which come one by one, each as likely.
class one_of_three {
public:
  /// Returns whether the run that has just come is the one of its group.
  bool operator()() {
    if (left_ == 0) {
      left_ = group_size;
      chosen_ = false;
    }
    auto left = static_cast<uint64_t>(left_--);
    if (chosen_ || secret_number() % left != 0)
      return false;
    chosen_ = true;
    return true;
  }

  /// Whether the group has its one.
  bool has_chosen() const { return chosen_; }

private:
  int32_t left_ = 0;
  bool chosen_ = false;
};

bool warm_up(session& with, int32_t runs) {
  auto left = static_cast<uint32_t>(std::max(runs, 0));
  if (left == 0)
    return true;
  auto size = std::min(left, with.capacity());
  if (!with.draw(size))
    return false;
  for (uint32_t done = 0; done < left; done += size)
    if (!with.run())
      return false;
  return true;
}

/// Compares the runs that are chosen; of the last batch at least one.
void compare_some(session& with, const batch& of, one_of_three& chosen,
                  const timing_plan& plan, measurement& result, bool is_last) {
  auto runs = static_cast<int32_t>(of.runs());
  for (int32_t i = 0; i < runs && result.wrong.none; ++i)
    if (chosen() || (is_last && i + 1 == runs && !chosen.has_chosen())) {
      auto run = static_cast<uint32_t>(i);
      result.wrong =
        with.check(of, run, plan.tolerance, result.trials - runs + i);
      result.changed_inputs =
        result.changed_inputs || !with.inputs_are_intact(run);
    }
}

} // namespace

bool is_known(const std::vector<nanoseconds>& times, const timing_plan& plan) {
  auto count = static_cast<int32_t>(times.size());
  if (count >= plan.max_trials)
    return true;
  if (plan.relative_error <= 0 || count < plan.min_trials)
    return false;
  auto found = summarize(times);
  auto half = 1.96 * static_cast<double>(found.std.count())
              / std::sqrt(static_cast<double>(count));
  return half <= plan.relative_error * static_cast<double>(found.mean.count());
}

nanoseconds measurement::window() const {
  nanoseconds sum{0};
  for (const auto& one : batches)
    sum += one.window;
  return sum;
}

measurement measure(session& with, const timing_plan& plan) {
  measurement result;
  with.wake();
  // A batch of full size makes the memory that later ones use again.
  auto runs = std::max(plan.warmup, static_cast<int32_t>(with.capacity()));
  result.lost = !warm_up(with, runs);
  std::vector<nanoseconds> times;
  one_of_three chosen;
  while (!result.lost && result.wrong.none && !is_known(times, plan)) {
    auto left = static_cast<uint32_t>(plan.max_trials - result.trials);
    std::optional<batch> ran;
    if (with.draw(std::min(left, with.capacity())))
      ran = with.run();
    if (!ran) {
      result.lost = true;
      break;
    }
    result.batches.push_back(ran->time);
    times.insert(times.end(), ran->time.reported.begin(),
                 ran->time.reported.end());
    result.trials = static_cast<int32_t>(times.size());
    compare_some(with, *ran, chosen, plan, result, is_known(times, plan));
  }
  return result;
}

} // namespace caesar::cuda
