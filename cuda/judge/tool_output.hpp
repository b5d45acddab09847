#pragma once

// Finding one's way in what a tool printed. Pure.

#include <string>
#include <string_view>

namespace caesar::cuda {

/// Takes the first line from `text`, and its end.
std::string_view take_line(std::string_view& text);

/// Returns what follows `mark` on the first line that has it, fit for a
/// sentence; or nothing.
std::string line_after(std::string_view text, std::string_view mark);

/// Returns the last line of `text` that is not empty, fit for a sentence.
std::string last_line(std::string_view text);

} // namespace caesar::cuda
