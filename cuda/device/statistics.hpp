#pragma once

#include "messages/evaluation.hpp"

#include <chrono>
#include <span>

namespace caesar::cuda {

/// Returns mean, population standard deviation, smallest, largest and median of
/// `times`; all zero when there are none. The median of an even number of times
/// is the mean of the middle two.
timing summarize(std::span<const std::chrono::nanoseconds> times);

} // namespace caesar::cuda
