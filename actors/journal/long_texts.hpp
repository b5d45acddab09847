#pragma once

#include "messages/json.hpp"

#include <string>
#include <vector>

namespace caesar {

/// Takes every text out of `body` that is long, and leaves {"$text": N} in its
/// place, with its place in the result. What others query stays short.
std::vector<std::string> take_long_texts(json& body);

/// Puts them back. Throws `json::exception` when one is not there.
void put_long_texts(json& body, const std::vector<std::string>& texts);

} // namespace caesar
