#pragma once

#include "messages/evaluation.hpp"

#include <string>

namespace caesar {

/// Returns what two requests have in common only when the verdict on one is the
/// verdict on the other: all that they say, but for where files lie.
std::string evaluation_key(const evaluation_request& x);

} // namespace caesar
