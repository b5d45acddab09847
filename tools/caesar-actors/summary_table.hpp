#pragma once

#include "messages/trajectory.hpp"

#include <span>
#include <string>

namespace caesar::tools {

/// Returns the final table of a run, a line per trajectory:
/// problem, sample, best turn, compiled, correct, runtime, reference, speedup.
/// Times are mean milliseconds of the final evaluation.
std::string summary_table(std::span<const trajectory_summary> rows);

} // namespace caesar::tools
