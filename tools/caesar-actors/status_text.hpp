#pragma once

#include "messages/json.hpp"

#include <string>

namespace caesar::tools {

/// Returns for people what a run says of itself, `status_json`. Throws
/// `json::exception` when it is something else.
std::string status_text(const json& x);

} // namespace caesar::tools
