#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace caesar::config {

/// The numbers from `first` to `last`, both included.
struct number_range {
  int32_t first = 0;
  int32_t last = 0;
  bool operator==(const number_range&) const = default;
};

/// Some numbers, as people write them: "1-10,15". Empty selects everything.
class selection {
public:
  selection() = default;

  /// Reads "1-10,15". Throws `std::invalid_argument` that says which part is
  /// wrong and how.
  static selection parse(std::string_view text);

  /// Returns whether `number` is selected.
  bool contains(int32_t number) const;

  /// Returns whether everything is selected.
  bool all() const noexcept { return ranges_.empty(); }

  /// In the order in which they were written.
  std::span<const number_range> ranges() const noexcept { return ranges_; }

private:
  std::vector<number_range> ranges_;
};

/// Returns "3" or "3-7".
std::string to_text(const number_range& x);

/// Returns sorted numbers as `selection` reads them: {1, 2, 3, 9} is "1-3,9".
std::string to_text(std::span<const int32_t> numbers);

} // namespace caesar::config
