#pragma once

#include "messages/cluster.hpp"

#include <optional>
#include <string>
#include <vector>

namespace caesar::config {

/// What a device must be: one of its facts has to hold a text.
struct requirement {
  std::string fact; ///< "hardware", "torch", "python", "driver" or "arch".
  std::string text;
};

/// Reads "torch 2.11"; nothing when that names no fact and a text.
std::optional<requirement> requirement_from(const std::string& text);

/// Returns the first of `required` that a device of these facts is not, and
/// what it is instead; nothing when it is all of that. What is no requirement
/// is passed over.
std::optional<std::string> unmet(const std::vector<std::string>& required,
                                 const device_facts& facts);

} // namespace caesar::config
