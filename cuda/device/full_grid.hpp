#pragma once

#include <algorithm>
#include <cstdint>

namespace caesar::cuda {

/// A grid that has all of a GPU's places for threads at once.
struct full_grid {
  uint32_t blocks = 0;
  uint32_t threads = 0; ///< Of each.

  bool operator==(const full_grid&) const = default;
};

/// Returns the grid for a GPU with so many multiprocessors, each with places
/// for so many threads: 1024, 1536 or 2048, of which 512 divides each.
constexpr full_grid fill(int multiprocessors, int places) {
  constexpr int threads = 512;
  auto blocks = multiprocessors * std::max(1, places / threads);
  return {static_cast<uint32_t>(blocks), threads};
}

} // namespace caesar::cuda
