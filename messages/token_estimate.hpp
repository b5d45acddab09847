#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace caesar {

/// Returns about how many tokens `text` is: one for every four bytes. For where
/// nobody counts.
inline int64_t estimated_tokens(std::string_view text) {
  constexpr size_t bytes_a_token = 4;
  return static_cast<int64_t>((text.size() + bytes_a_token - 1)
                              / bytes_a_token);
}

} // namespace caesar
