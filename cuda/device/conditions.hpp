#pragma once

// What a device's own state says about times that were measured on it. Pure.

#include "messages/evaluation.hpp"

#include <cstdint>
#include <string>

namespace caesar::cuda {

/// Returns why a GPU slowed itself down, as words with commas between them:
/// "thermal slowdown, power brake". `reasons` is what
/// nvmlDeviceGetCurrentClocksThrottleReasons fills in. That it is idle, or runs
/// at clocks that somebody set, is no reason of its own.
std::string throttle_text(uint64_t reasons);

/// Returns the worse of two states, field by field: the lower clocks, the
/// higher temperature and power, the reasons of both.
device_conditions worse_of(const device_conditions& x,
                           const device_conditions& y);

/// Whether the device slowed itself down in a way that passes: what was timed
/// meanwhile is timed again. A cap on its power is not one, because a kernel
/// that reaches it does so every time.
bool is_slowed(const device_conditions& x);

} // namespace caesar::cuda
