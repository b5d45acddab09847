#pragma once

#include "config/options.hpp"

#include <string>

namespace caesar::config {

// What may be changed while a run goes on.

/// Sets the limit that `key` names, "budget.dollars", to `value`, written as in
/// a TOML file. Returns what is wrong with either, and changes nothing then;
/// else nothing.
std::string change(budget_options& limits, const std::string& key,
                   const std::string& value);

/// The same of "run.active".
std::string change(run_options& run, const std::string& key,
                   const std::string& value);

} // namespace caesar::config
