#pragma once

#include "config/options.hpp"
#include "messages/json.hpp"

namespace caesar::config {

/// Returns the options that `config_json` made `x` of, as far as a sample's log
/// depends on them: [run], [problems], [context], [evaluate] and [transitions];
/// the others are at their defaults. Throws `config_error` when it is none.
options recorded_options(const json& x);

} // namespace caesar::config
