#pragma once

#include "config/network_place.hpp"
#include "config/options.hpp"

#include <string>

namespace caesar::tools {

/// Throws `config::config_error` when the certificates that `x` names will not
/// do for a program called `name`.
void check_certificates(const config::cluster_options& x,
                        const std::string& name);

/// Returns where --join leads. Throws `config::config_error`: when `text` is no
/// place, or one on another machine to which nobody should go without TLS.
config::network_place head_from(const std::string& text,
                                const config::cluster_options& x);

} // namespace caesar::tools
