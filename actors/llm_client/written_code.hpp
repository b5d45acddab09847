#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace caesar {

/// Watches a reply that is being written for the candidate in it, so that it
/// can be built before the reply is over. Pure.
class written_code {
public:
  /// Takes the reply as far as it is written, which only ever grows. Returns
  /// the candidate that it would hold if it ended with the fence that has just
  /// closed a block; nothing when no block closed, or it is the same as before.
  std::optional<std::string> watch(std::string_view so_far);

private:
  size_t seen_ = 0; ///< Whole lines, in bytes.
  int32_t fences_ = 0;
  std::string last_;
};

} // namespace caesar
