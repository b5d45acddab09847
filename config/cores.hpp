#pragma once

#include "config/options.hpp"

#include <cstdint>
#include <vector>

namespace caesar::config {

/// Returns the cores that this process may use, sorted.
std::vector<int32_t> usable_cores();

/// Who gets which cores when nobody said.
struct core_split {
  std::vector<int32_t> device; ///< The last half, at least one.
  std::vector<int32_t> spare;  ///< The rest: builds and this program.
};

/// Splits sorted cores. Fewer than two are no device's.
core_split split_cores(const std::vector<int32_t>& usable);

/// Returns `count` equal shares of the last half of sorted cores, at least a
/// core each; nothing when that would leave none over.
std::vector<std::vector<int32_t>> share_cores(const std::vector<int32_t>& free,
                                              size_t count);

/// Returns those of `usable` that no device of `x` has, on which builds run.
std::vector<int32_t> spare_cores(const options& x,
                                 const std::vector<int32_t>& usable);

/// The same, of the cores that this process may use.
std::vector<int32_t> spare_cores(const options& x);

/// Keeps this process, and the threads and children that it starts from now
/// on, on `cores`. Throws `std::system_error`.
void stay_on(const std::vector<int32_t>& cores);

} // namespace caesar::config
