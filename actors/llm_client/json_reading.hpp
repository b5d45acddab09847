#pragma once

#include "messages/json.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

// What endpoints send has the members it should have, or others, or none: these
// take what is there.

namespace caesar {

/// Returns member `name` of `x`, or null.
inline const json& member(const json& x, std::string_view name) {
  static const json none;
  if (!x.is_object())
    return none;
  auto found = x.find(name);
  return found == x.end() ? none : *found;
}

inline std::string text_in(const json& x, std::string_view name) {
  const auto& found = member(x, name);
  return found.is_string() ? found.get<std::string>() : std::string{};
}

/// Counts are never negative, and no float.
inline int64_t count_in(const json& x, std::string_view name) {
  const auto& found = member(x, name);
  if (!found.is_number_integer())
    return 0;
  auto value = found.is_number_unsigned() ? static_cast<int64_t>(
                 std::min<uint64_t>(found.get<uint64_t>(), INT64_MAX))
                                          : found.get<int64_t>();
  return std::max<int64_t>(value, 0);
}

/// Returns the first element of a list, or null.
inline const json& first_of(const json& x) {
  static const json none;
  return x.is_array() && !x.empty() ? x.front() : none;
}

} // namespace caesar
