#pragma once

// What the runner asks ncu for and the judge finds in its report.

#include <string_view>

namespace caesar::cuda {

/// Begins the only line of a report when the tool could not be started.
inline constexpr std::string_view not_started = "caesar-runner: ";

/// What ncu calls the driver's refusal to show counters.
inline constexpr std::string_view not_permitted = "ERR_NVGPUCTRPERM";

inline constexpr std::string_view metric_time = "gpu__time_duration.sum";
inline constexpr std::string_view metric_memory =
  "dram__throughput.avg.pct_of_peak_sustained_elapsed";
inline constexpr std::string_view metric_compute =
  "sm__throughput.avg.pct_of_peak_sustained_elapsed";
inline constexpr std::string_view metric_occupancy =
  "sm__warps_active.avg.pct_of_peak_sustained_active";

} // namespace caesar::cuda
