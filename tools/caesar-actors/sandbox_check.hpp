#pragma once

#include "actors/system.hpp"
#include "config/options.hpp"

#include <string>
#include <vector>

namespace caesar::tools {

/// Returns why `run` and `evaluate` refuse to start without these pieces.
std::string refusal(const std::vector<std::string>& missing);

/// Tries the sandboxes of candidates and of compilers, and puts what compilers
/// need into `programs`. Throws `config::config_error` when a piece is missing
/// that `options` require.
void settle_sandbox(const config::options& options, program_paths& programs);

} // namespace caesar::tools
