#pragma once

// How prompts and feedback write numbers, code and long texts.

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace caesar {

/// Returns `x` in plain decimals with at least `digits` significant ones:
/// "0.0312", "1.23", "12345". Not for infinity and NaN.
std::string significant(double x, int digits = 3);

/// Returns `x` with its thousands apart: "1,048,576".
std::string grouped(int64_t x);

/// Returns `x` in milliseconds with four significant digits: "1.234 ms".
std::string milliseconds(std::chrono::nanoseconds x);

/// Returns `text` as a Markdown block that no fence within it can end. Empty
/// when `text` is empty.
std::string fenced(std::string_view language, std::string_view text);

/// Shares out a limited number of characters among the texts of one prompt.
/// Counts bytes, but splits no UTF-8 character.
class char_budget {
public:
  explicit char_budget(int64_t chars);

  /// Returns as much of the beginning of `text` as is left, cut at the end of a
  /// line where that does not waste half of it, and a note on what is missing.
  std::string beginning(std::string_view text);

  /// Returns as much of the end of `text` as is left, like `beginning`.
  std::string ending(std::string_view text);

private:
  size_t left_;
};

/// Returns the last `count` lines of `text`.
std::string_view last_lines(std::string_view text, size_t count);

} // namespace caesar
