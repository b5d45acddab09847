#pragma once

#include "actors/trajectory/wording.hpp"
#include "messages/evaluation.hpp"

#include <string>

namespace caesar {

/// Returns, in Markdown, where the time of a judged kernel went: when
/// `profile`, the profiler's table, and what counters there are. Empty when
/// nothing is known.
std::string profile_block(const verdict& x, bool profile, char_budget& budget);

} // namespace caesar
