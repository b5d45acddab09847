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

/// Counts are never negative, no float, and no more than can be added up.
inline int64_t count_in(const json& x, std::string_view name) {
  constexpr int64_t most = 1'000'000'000;
  const auto& found = member(x, name);
  if (!found.is_number_integer())
    return 0;
  if (found.is_number_unsigned() && found.get<uint64_t>() > uint64_t{most})
    return most;
  return std::clamp<int64_t>(found.get<int64_t>(), 0, most);
}

/// Returns the first element of a list, or null.
inline const json& first_of(const json& x) {
  static const json none;
  return x.is_array() && !x.empty() ? x.front() : none;
}

} // namespace caesar
