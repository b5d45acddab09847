#pragma once

#include "config/complaints.hpp"
#include "config/toml.hpp"

#include <span>
#include <string>

namespace caesar::config {

/// Writes `--set` arguments such as "run.turns=4" into `document`, over what
/// the file says; the last one wins. A value that is no TOML is a string.
/// `device.cores` is that of the only device.
void apply_sets(toml_table& document, std::span<const std::string> sets,
                complaints& wrong);

/// Returns `text` as a value: TOML, or else a string without its quotes.
toml_value toml_value_of(const std::string& text);

/// Returns what stands behind the first `=` of a `--set` argument.
std::string set_value(const std::string& argument);

} // namespace caesar::config
