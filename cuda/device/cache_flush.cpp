#include "cuda/device/cache_flush.hpp"

#include <algorithm>
#include <cstring>
#include <unistd.h>
#ifdef __SSE2__
#  include <emmintrin.h>
#endif

namespace caesar::cuda {

namespace {

size_t last_level_cache_bytes() {
  auto size = ::sysconf(_SC_LEVEL3_CACHE_SIZE);
  return size > 0 ? static_cast<size_t>(size) : 0;
}

} // namespace

cache_flush::cache_flush() : memory_(bytes_for(last_level_cache_bytes())) {}

void cache_flush::operator()() {
  std::memset(memory_.data(), ++next_, memory_.size());
  // The compiler may not conclude that nobody reads what was written.
  asm volatile("" : : "r"(memory_.data()) : "memory");
}

void evict_lines(const char* at, size_t bytes) {
#ifdef __SSE2__
  constexpr size_t line = 64;
  for (size_t i = 0; i < bytes; i += line)
    _mm_clflush(at + i);
  _mm_mfence();
#else
  static_cast<void>(at);
  static_cast<void>(bytes);
#endif
}

size_t cache_flush::bytes_for(size_t cache_bytes) {
  return std::clamp(2 * cache_bytes, size_t{64} << 20, size_t{256} << 20);
}

} // namespace caesar::cuda
