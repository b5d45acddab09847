#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace caesar {

/// What the tag of a fenced block says about its text.
enum class block_kind : uint8_t {
  python,   ///< "python", "py", "python3", ...
  untagged, ///< No tag: anything.
  native,   ///< "cuda", "cpp", "c++", "c", ...
  markdown, ///< Text with fenced blocks of its own.
  other,    ///< "bash", "text", "json", "diff", ...
};

/// One fenced block of a Markdown text.
struct fenced_block {
  block_kind kind = block_kind::untagged;
  std::string text; ///< Without the fence's own indentation.
  bool closed = true;
};

/// Returns what the info string of a fence, such as "python title=x" or
/// "{.python}", says about its block.
block_kind kind_of(std::string_view info);

/// Returns the fenced blocks of `lines` in their order, by CommonMark's rules
/// with four exceptions: a fence may be indented by any number of spaces or
/// follow the mark of a list item; in a triple-quoted Python string a fence
/// ends no block while a later one can; a tagged fence outside such a string
/// begins a new block, and leaves the one that it interrupts unclosed; and the
/// blocks within a block of Markdown are returned instead of that block.
std::vector<fenced_block>
fenced_blocks(const std::vector<std::string_view>& lines);

/// Splits at "\n" and "\r\n"; a line end at the very end begins no line.
std::vector<std::string_view> lines_of(std::string_view text);

} // namespace caesar
