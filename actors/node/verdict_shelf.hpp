#pragma once

#include "messages/evaluation.hpp"

#include <chrono>
#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace caesar {

/// The latest verdicts of one run, by `evaluation_key`. Pure.
class verdict_shelf {
public:
  using clock = std::chrono::steady_clock;

  static constexpr size_t most = 32;
  static constexpr auto longest = std::chrono::minutes{30};

  /// Forgets all when `run` is another than before; returns whether it was.
  bool turn_to(const std::string& run);

  void put(std::string key, verdict x, clock::time_point now);
  std::optional<verdict> find(const std::string& key,
                              clock::time_point now) const;
  std::vector<std::string> keys(clock::time_point now) const;

private:
  struct entry {
    std::string key;
    verdict what;
    clock::time_point put;
  };

  std::string run_;
  std::deque<entry> entries_;
};

} // namespace caesar
