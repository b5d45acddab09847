#pragma once

#include "config/options.hpp"
#include "messages/problem.hpp"
#include "messages/spending.hpp"

#include <span>
#include <string>

namespace caesar::tools {

/// Returns what a run of `options` uses, if every turn is run, and each reply
/// and each evaluation is of a middling size: what `run --dry-run` prints.
spending estimated_spending(const config::options& options,
                            std::span<const problem> problems);

/// Returns that on one line, with what it rests on, and about how long it
/// takes.
std::string estimate_text(const config::options& options,
                          std::span<const problem> problems);

} // namespace caesar::tools
