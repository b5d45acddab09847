#include "cuda/judge/measurement.hpp"

#include <algorithm>

namespace caesar::cuda {

namespace {

constexpr int32_t batch_size = 10;

/// Chooses one of a batch whose members come one by one, each as likely.
class one_of {
public:
  explicit one_of(int32_t size) : left_{size} {}

  /// Returns whether the member that has just come is the one.
  bool operator()() {
    auto left = static_cast<uint64_t>(left_--);
    if (chosen_ || secret_number() % left != 0)
      return false;
    chosen_ = true;
    return true;
  }

private:
  int32_t left_;
  bool chosen_ = false;
};

bool warm_up(session& with, int32_t runs) {
  for (int32_t i = 0; i < runs; ++i)
    if (!with.run())
      return false;
  return true;
}

/// Runs one batch; false when the measurement is over.
bool run_batch(session& with, cache_flush& flush, const timing_plan& plan,
               int32_t size, measurement& result) {
  one_of compared{size};
  for (int32_t i = 0; i < size; ++i) {
    auto ran = with.run(&flush);
    if (!ran) {
      result.lost = true;
      return false;
    }
    result.trials.push_back(ran->time);
    if (compared())
      result.wrong = with.check(*ran, plan.tolerance,
                                static_cast<int32_t>(result.trials.size()) - 1);
    if (!result.wrong.none)
      return false;
  }
  return true;
}

} // namespace

measurement measure(session& with, cache_flush& flush,
                    const timing_plan& plan) {
  measurement result;
  for (int32_t done = 0; done < plan.trials; done += batch_size) {
    if (!with.draw() || (done == 0 && !warm_up(with, plan.warmup))) {
      result.lost = true;
      break;
    }
    result.output_bytes = with.output_bytes();
    auto size = std::min(batch_size, plan.trials - done);
    if (!run_batch(with, flush, plan, size, result))
      break;
  }
  return result;
}

} // namespace caesar::cuda
