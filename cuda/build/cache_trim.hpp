#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <vector>

namespace caesar::cuda {

/// An entry of an artefact cache, as its folder shows it.
struct cache_entry {
  std::filesystem::path folder;
  uint64_t bytes = 0;
  std::filesystem::file_time_type used; ///< When it was last found, or made.
};

/// What is in an artefact cache.
struct cache_contents {
  size_t entries = 0;
  uint64_t bytes = 0;
};

/// What was used within this time is never removed: a build that found it may
/// not have been evaluated yet.
inline constexpr auto protected_time = std::chrono::hours{1};

/// Returns all entries of the cache in `root`, which need not exist.
std::vector<cache_entry> entries_in(const std::filesystem::path& root);

/// Returns how much is in the cache in `root`.
cache_contents contents_of(const std::filesystem::path& root);

/// Returns which of `all` must go, the longest unused first, so that a tenth of
/// `limit` bytes is free again. None of them when all fit; zero: no limit.
/// Pure.
std::vector<cache_entry> to_evict(std::vector<cache_entry> all, uint64_t limit,
                                  std::filesystem::file_time_type now);

/// Removes what `to_evict` says, and what killed processes left half written.
/// Any number of processes may do this while others use the cache: an entry
/// goes in one step, and one that somebody finds at that moment stays. Returns
/// how many went. What cannot be removed is left.
size_t trim_cache(const std::filesystem::path& root, uint64_t limit);

/// Tells when a cache may have grown too large. Pure.
class cache_growth {
public:
  explicit cache_growth(uint64_t limit) : limit_{limit} {}

  /// Notes that `bytes` were added; returns whether to look now: at the first
  /// addition, and then whenever a fiftieth of the limit came together.
  bool add(uint64_t bytes);

private:
  uint64_t limit_;
  uint64_t grown_ = 0;
  bool looked_ = false;
};

} // namespace caesar::cuda
