#pragma once

#include "cuda/judge/session.hpp"

#include <cstdint>
#include <vector>

namespace caesar::cuda {

/// How a candidate, or the reference itself, is timed.
struct timing_plan {
  int32_t warmup = 3;
  int32_t trials = 100;
  double tolerance = 1e-4;
};

/// Timed runs, and what went wrong in them.
struct measurement {
  std::vector<timed_trial> trials;
  uint64_t output_bytes = 0;
  disagreement wrong; ///< Of a timed run that was compared.
  bool lost = false;  ///< The session says why.
};

/// Times a session whose candidate is loaded. Inputs are drawn anew for every
/// batch of ten trials, and one trial of each batch, chosen after it ran, is
/// compared. Stops at the first that is wrong.
measurement measure(session& with, cache_flush& flush, const timing_plan& plan);

} // namespace caesar::cuda
