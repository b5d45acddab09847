#include "actors/journal/chunking.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace caesar {

namespace {

constexpr size_t smallest = 256;
constexpr size_t largest = 16384;

// Of 2048 bytes one ends a piece. The upper bits know the latest 64 bytes.
constexpr uint64_t mask = ~uint64_t{0} << (64 - 11);

/// Random numbers, the same for ever: what was cut before must be cut alike.
/// SplitMix64 (Steele, Lea, Flood 2014), from the seed 1.
constexpr std::array<uint64_t, 256> make_gears() {
  std::array<uint64_t, 256> result{};
  uint64_t seed = 1;
  for (auto& x : result) {
    seed += 0x9e3779b97f4a7c15;
    auto z = seed;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    x = z ^ (z >> 31);
  }
  return result;
}

constexpr auto gears = make_gears();

size_t first_cut(std::string_view text) {
  auto end = std::min(text.size(), largest);
  uint64_t hash = 0;
  for (auto i = std::min(smallest, end); i < end; ++i) {
    hash = (hash << 1) + gears[static_cast<unsigned char>(text[i])];
    if ((hash & mask) == 0)
      return i + 1;
  }
  return end;
}

} // namespace

std::vector<std::string_view> content_chunks(std::string_view text) {
  std::vector<std::string_view> result;
  while (!text.empty()) {
    auto size = first_cut(text);
    result.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return result;
}

} // namespace caesar
