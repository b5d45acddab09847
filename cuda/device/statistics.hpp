#pragma once

#include "messages/evaluation.hpp"

#include <chrono>
#include <span>

namespace caesar::cuda {

/// Returns mean, population standard deviation, smallest, largest and median of
/// `times`; all zero when there are none. The median of an even number of times
/// is the mean of the middle two.
timing summarize(std::span<const std::chrono::nanoseconds> times);

/// Returns how many independent runs would tell as much about the mean as
/// `times` do, in the order in which they were taken: n (1 - r) / (1 + r),
/// where r is the correlation of each with the next one, as of an
/// autoregressive process of first order; at least 2 and at most all of them.
/// Drift makes neighbours alike.
int32_t independent_trials(std::span<const std::chrono::nanoseconds> times);

} // namespace caesar::cuda
