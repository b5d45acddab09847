#pragma once

#include "config/options.hpp"
#include "messages/problem.hpp"

#include <span>
#include <string>
#include <vector>

namespace caesar::tools {

/// Returns what a run of `problems` would do, for people: how much of what,
/// on which cores, and where it is written. `usable` are the cores that this
/// process may use.
std::string plan_text(const config::options& options,
                      std::span<const problem> problems,
                      const std::vector<int32_t>& usable);

/// The same, with the cores that this process may use.
std::string plan_text(const config::options& options,
                      std::span<const problem> problems);

} // namespace caesar::tools
