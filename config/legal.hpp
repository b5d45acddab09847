#pragma once

#include "config/convert.hpp"

#include <cstdint>
#include <optional>
#include <string>

// Names for the `limits` of keys, so that a schema reads like a sentence.

namespace caesar::config {

inline limits at_least(int64_t least) {
  limits result;
  result.least = least;
  return result;
}

inline limits between(int64_t least, int64_t most) {
  auto result = at_least(least);
  result.most = most;
  return result;
}

inline limits not_empty() {
  limits result;
  result.may_be_empty = false;
  return result;
}

inline limits checked(std::optional<std::string> (*check)(const std::string&)) {
  limits result;
  result.check = check;
  return result;
}

} // namespace caesar::config
