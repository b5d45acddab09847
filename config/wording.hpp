#pragma once

// How complaints are worded.

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace caesar::config {

/// Returns how many letters must be added, removed, replaced or swapped with
/// their neighbour to turn `a` into `b`.
size_t edit_distance(std::string_view a, std::string_view b);

/// Returns the candidate that `word` was probably meant to be, or nothing when
/// none is near.
std::optional<std::string_view>
nearest(std::string_view word, std::span<const std::string_view> candidates);

/// Returns `text` in double quotes.
std::string in_quotes(std::string_view text);

/// Returns `words` for a sentence: "a", "a or b", "a, b or c"; each quoted.
std::string any_of_these(std::span<const std::string_view> words);

/// Returns `words` as a list: "a, b, c".
std::string comma_list(std::span<const std::string_view> words);

} // namespace caesar::config
