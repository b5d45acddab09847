#pragma once

#include <cstddef>
#include <vector>

namespace caesar::cuda {

/// Makes the next run start with cold caches, by writing more memory than they
/// hold on the cores of the calling thread.
class cache_flush {
public:
  /// Sizes the memory to twice the last level cache of this machine, within 64
  /// and 256 MiB.
  cache_flush();

  /// Writes all of it. Takes some milliseconds.
  void operator()();

  /// Returns the bytes to write for a last level cache of `cache_bytes`.
  static size_t bytes_for(size_t cache_bytes);

private:
  std::vector<char> memory_;
  unsigned char next_ = 0;
};

/// Takes `bytes` of memory at `at` out of all caches. Does nothing on
/// processors that have no instruction for that.
void evict_lines(const char* at, size_t bytes);

} // namespace caesar::cuda
