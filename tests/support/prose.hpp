#pragma once

#include <cstddef>
#include <random>
#include <string>

namespace caesar::test {

/// Returns words of `seed`, which say nothing and compress like text.
inline std::string prose(size_t size, unsigned seed) {
  std::mt19937 random{seed};
  std::string result;
  while (result.size() < size) {
    auto length = 2 + random() % 9;
    for (size_t i = 0; i < length; ++i)
      result += static_cast<char>('a' + random() % 26);
    result += random() % 12 == 0 ? '\n' : ' ';
  }
  result.resize(size);
  return result;
}

} // namespace caesar::test
