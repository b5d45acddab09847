#pragma once

#include <chrono>
#include <map>
#include <string>

namespace caesar {

/// Holds back nodes that are lost again and again: each loss soon after the
/// node came makes the next wait twice as long. Pure.
class flap_guard {
public:
  using clock = std::chrono::steady_clock;

  /// Who stays for so long is forgiven what was before.
  static constexpr auto good_stay = std::chrono::minutes{1};
  /// The first loss costs nothing; this is for the second in a row.
  static constexpr auto first_wait = std::chrono::seconds{2};
  static constexpr auto longest_wait = std::chrono::minutes{1};

  /// The node was lost that came at `came`.
  void lost(const std::string& node, clock::time_point came,
            clock::time_point now);

  /// Returns for how long it must not come yet; or zero.
  clock::duration wait(const std::string& node, clock::time_point now) const;

private:
  struct record {
    int losses = 0; ///< In a row.
    clock::time_point until{};
  };

  std::map<std::string, record> records_;
};

} // namespace caesar
