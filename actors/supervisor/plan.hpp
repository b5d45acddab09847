#pragma once

#include "actors/supervisor/supervisor.hpp"

#include <span>
#include <vector>

namespace caesar {

/// Returns every sample of every problem: all of a problem's samples together,
/// so that one device's references and one build serve them.
std::vector<planned_trajectory> make_plan(std::span<const problem> problems,
                                          int32_t samples);

} // namespace caesar
