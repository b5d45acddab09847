#pragma once

#include "config/loaded.hpp"
#include "messages/json.hpp"

#include <string>

namespace caesar::config {

/// Returns every value as TOML that can be loaded again, each with its origin
/// in a comment: `turns = 4  # quickstart.toml:7`.
std::string describe(const loaded& x);

/// Returns every value as JSON, by section and key as in the TOML file, and
/// once more at the top under the names that Caesar has for them: max_k,
/// num_samples and so on.
json config_json(const options& x);

/// Returns the text of caesar.toml: every key at its default, explained.
std::string reference_toml();

} // namespace caesar::config
