#include "cuda/judge/measurement.hpp"

#include "cuda/device/conditions.hpp"
#include "cuda/device/standstill.hpp"
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

/// A session that is being timed.
class timed_session {
public:
  timed_session(session& with, const timing_plan& plan)
    : with_{with},
      plan_{plan} {}

  void warm_up() {
    auto left = static_cast<uint32_t>(std::max(plan_.warmup, 1));
    uint32_t size = 0;
    while (left > 0 && !result_.lost) {
      size = std::min(left, with_.capacity());
      result_.lost = !with_.draw(size) || !with_.run();
      left -= size;
    }
    // A batch of full size makes the memory that later ones use again.
    if (!result_.lost && size < with_.capacity())
      result_.lost = !with_.draw(with_.capacity()) || !with_.run();
    result_.lost = result_.lost || !with_.try_together();
  }

  bool is_known() const { return cuda::is_known(times_, plan_); }
  bool has_all() const { return result_.trials >= plan_.max_trials; }
  bool has_failed() const { return result_.lost || !result_.wrong.none; }

  /// Times one batch more.
  void step() {
    auto left = static_cast<uint32_t>(plan_.max_trials - result_.trials);
    std::optional<batch> ran;
    if (with_.draw(std::min(left, with_.capacity())))
      ran = with_.run(plan_.compares);
    if (!ran) {
      result_.lost = true;
      return;
    }
    if (auto now = with_.conditions())
      result_.conditions =
        result_.conditions ? worse_of(*result_.conditions, *now) : *now;
    times_.insert(times_.end(), ran->time.reported.begin(),
                  ran->time.reported.end());
    result_.batches.push_back(ran->time);
    result_.trials = static_cast<int32_t>(times_.size());
    if (plan_.compares)
      compare_some(*ran);
  }

  measurement take() { return std::move(result_); }

private:
  /// Compares the runs that are chosen; of the last batch at least one.
  void compare_some(const batch& of) {
    auto runs = static_cast<int32_t>(of.runs());
    auto is_last = is_known();
    for (int32_t i = 0; i < runs && result_.wrong.none; ++i)
      if (chosen_() || (is_last && i + 1 == runs && !chosen_.has_chosen())) {
        auto run = static_cast<uint32_t>(i);
        result_.wrong =
          with_.check(of, run, plan_.tolerance, result_.trials - runs + i);
        result_.changed_inputs =
          result_.changed_inputs || !with_.inputs_are_intact(run);
      }
  }

  session& with_;
  const timing_plan& plan_;
  measurement result_;
  std::vector<nanoseconds> times_;
  one_of_three chosen_;
};

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

std::vector<nanoseconds> measurement::reported() const {
  std::vector<nanoseconds> result;
  for (const auto& one : batches)
    result.insert(result.end(), one.reported.begin(), one.reported.end());
  return result;
}

nanoseconds measurement::window() const {
  nanoseconds sum{0};
  for (const auto& one : batches)
    sum += one.window;
  return sum;
}

measurement measure(session& with, const timing_plan& plan) {
  timed_session timed{with, plan};
  with.wake();
  timed.warm_up();
  while (!timed.has_failed() && !timed.is_known())
    timed.step();
  return timed.take();
}

paired_measurement measure_in_turn(session& first, const timing_plan& plan,
                                   session& second,
                                   const timing_plan& second_plan) {
  timed_session one{first, plan};
  timed_session other{second, second_plan};
  first.wake();
  one.warm_up();
  // What comes alone launches more slowly than what comes with others.
  second.limit_together(first.together());
  // Warming up may have taken a larger memory.
  if (!one.has_failed() && second.share_memory_of(first))
    other.warm_up();
  auto hindered =
    second.together() < std::min(first.together(), second.enough());
  first.limit_together(second.together());
  auto ends = [&] {
    return one.has_failed() || other.has_failed()
           || (one.is_known() && other.is_known());
  };
  auto stood = true;
  while (!ends()) {
    if (!one.has_all())
      one.step();
    if (one.has_failed() || other.has_all())
      continue;
    standstill meanwhile{first.process()};
    other.step();
    stood = stood && meanwhile.held();
  }
  paired_measurement result{one.take(), other.take()};
  first.limit_together(max_runs);
  second.limit_together(max_runs);
  result.is_apart =
    stood && !hindered
    && found_idle(result.second.batches, second.quickest_flush());
  return result;
}

} // namespace caesar::cuda
