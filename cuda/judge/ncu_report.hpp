#pragma once

// What ncu prints, and what it is asked for. Pure.

#include "messages/device_tools.hpp"

#include <string_view>

namespace caesar::cuda {

/// Returns the counters in what ncu printed with `--csv --page raw`: a kernel
/// for each name, those first that took longest, at most twelve. Without any,
/// the note says why.
device_counters counters_in(std::string_view output);

/// Returns what bounds a kernel that reached these percents of the peaks.
kernel_limiter limiter_of(double memory_percent, double compute_percent);

} // namespace caesar::cuda
