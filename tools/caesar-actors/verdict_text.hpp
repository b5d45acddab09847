#pragma once

#include "messages/evaluation.hpp"

#include <optional>
#include <string>

namespace caesar::tools {

/// Returns what came of one candidate, for people: the outcome first, then
/// what explains it. `judged` is there when the build succeeded.
std::string verdict_text(const build_report& built,
                         const std::optional<verdict>& judged);

} // namespace caesar::tools
