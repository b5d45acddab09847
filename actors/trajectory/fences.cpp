#include "actors/trajectory/fences.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <limits>
#include <optional>

namespace caesar {

namespace {

using line_list = std::vector<std::string_view>;

/// How deep blocks that only wrap blocks are looked into.
constexpr int max_wrappers = 8;

constexpr auto blanks = std::string_view{" \t"};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

size_t indent_of(std::string_view line) {
  return std::min(line.find_first_not_of(blanks), line.size());
}

std::string_view trimmed(std::string_view text) {
  auto first = text.find_first_not_of(blanks);
  if (first == text.npos)
    return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

// -- fences -------------------------------------------------------------------

/// A line that begins or ends a block.
struct fence {
  char mark = '`';
  size_t length = 0;
  size_t indent = 0;
  std::string_view info;

  bool tagged() const { return !info.empty(); }
};

/// Reads a fence that begins at `at`, after nothing but indentation.
std::optional<fence> fence_at(std::string_view line, size_t at) {
  if (at >= line.size() || (line[at] != '`' && line[at] != '~'))
    return std::nullopt;
  auto end = std::min(line.find_first_not_of(line[at], at), line.size());
  auto info = trimmed(line.substr(end));
  // Backticks in the rest make it code within prose: ```x = 1```.
  if (end - at < 3 || (line[at] == '`' && info.find('`') != info.npos))
    return std::nullopt;
  return fence{line[at], end - at, at, info};
}

/// Returns where the text of a list item begins ("- x", "12. x"), or nothing.
std::optional<size_t> list_item_text(std::string_view line) {
  auto at = indent_of(line);
  auto mark = at;
  while (mark < line.size() && is_digit(line[mark]))
    ++mark;
  auto marks = mark == at ? std::string_view{"-*+"} : std::string_view{".)"};
  if (mark >= line.size() || marks.find(line[mark]) == marks.npos)
    return std::nullopt;
  auto text = line.find_first_not_of(blanks, mark + 1);
  if (text == line.npos || text == mark + 1)
    return std::nullopt;
  return text;
}

std::optional<fence> opening_fence(std::string_view line) {
  if (auto result = fence_at(line, indent_of(line)))
    return result;
  if (auto text = list_item_text(line))
    return fence_at(line, *text);
  return std::nullopt;
}

/// Reads a fence that can end `outer` or stand in its way: of its mark, at
/// least as long, and not indented as deep as code within the block.
std::optional<fence> inner_fence(std::string_view line, const fence& outer) {
  auto result = fence_at(line, indent_of(line));
  if (!result || result->mark != outer.mark || result->length < outer.length
      || result->indent > outer.indent + 3)
    return std::nullopt;
  return result;
}

// -- the end of a block -------------------------------------------------------

/// Follows through a Python text whether a triple-quoted string is open.
class string_tracker {
public:
  bool open() const { return quote_ != 0; }

  void read(std::string_view line) {
    for (size_t i = 0; i < line.size(); ++i) {
      if (open()) {
        if (line[i] == '\\')
          ++i;
        else if (triple(line, i, quote_)) {
          quote_ = 0;
          i += 2;
        }
      } else if (line[i] == '#') {
        return;
      } else if (line[i] == '"' || line[i] == '\'') {
        i = begin_string(line, i);
      }
    }
  }

private:
  static bool triple(std::string_view line, size_t at, char quote) {
    return line.size() - at >= 3 && line[at] == quote && line[at + 1] == quote
           && line[at + 2] == quote;
  }

  /// Returns the last position of what begins at `at`.
  size_t begin_string(std::string_view line, size_t at) {
    auto quote = line[at];
    if (triple(line, at, quote)) {
      quote_ = quote;
      return at + 2;
    }
    for (++at; at < line.size() && line[at] != quote; ++at)
      if (line[at] == '\\')
        ++at;
    return at;
  }

  char quote_ = 0;
};

/// Where a block's text ends, and where reading goes on.
struct block_end {
  size_t text_end;
  size_t resume;
  bool closed;
};

block_end find_end(const line_list& lines, size_t begin, const fence& outer,
                   block_kind kind) {
  auto strings = string_tracker{};
  auto first_in_string = std::optional<size_t>{};
  auto nested = 0;
  for (auto i = begin; i < lines.size(); ++i) {
    if (auto inner = inner_fence(lines[i], outer)) {
      auto inside = strings.open() || kind == block_kind::markdown;
      if (inner->tagged() && !inside)
        return {i, i, false};
      if (inner->tagged() && first_in_string)
        break; // The string was not closed, rather than full of Markdown.
      if (inner->tagged())
        ++nested;
      else if (inside && nested > 0)
        --nested;
      else if (!strings.open())
        return {i, i + 1, true};
      else if (!first_in_string)
        first_in_string = i;
    }
    if (kind != block_kind::markdown && kind != block_kind::other)
      strings.read(lines[i]);
  }
  if (first_in_string)
    return {*first_in_string, *first_in_string + 1, true};
  return {lines.size(), lines.size(), false};
}

// -- the text of a block ------------------------------------------------------

/// Returns the lines of a block without the indentation of its fence, or of its
/// least indented line if that is less.
line_list block_lines(const line_list& lines, size_t begin, size_t end,
                      size_t indent) {
  auto result = line_list{lines.begin() + static_cast<ptrdiff_t>(begin),
                          lines.begin() + static_cast<ptrdiff_t>(end)};
  for (auto line : result)
    if (!trimmed(line).empty())
      indent = std::min(indent, indent_of(line));
  for (auto& line : result)
    line.remove_prefix(std::min(indent, indent_of(line)));
  return result;
}

/// Returns whether a block only wraps blocks: its text begins with a fence.
bool wraps_blocks(block_kind kind, const line_list& text) {
  if (kind == block_kind::markdown)
    return true;
  if (kind == block_kind::native || kind == block_kind::other)
    return false;
  auto first = std::find_if(text.begin(), text.end(),
                            [](auto x) { return !trimmed(x).empty(); });
  if (first == text.end())
    return false;
  auto inner = opening_fence(*first);
  return inner && inner->tagged();
}

std::string joined(const line_list& lines) {
  auto result = std::string{};
  for (auto line : lines)
    result.append(line).push_back('\n');
  return result;
}

template <size_t N>
bool is_one_of(std::string_view x,
               const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), x) != names.end();
}

/// Returns the blocks of `lines`, which stand in `depth` wrappers.
std::vector<fenced_block> blocks_of(const line_list& lines, int depth) {
  auto result = std::vector<fenced_block>{};
  for (size_t i = 0; i < lines.size();) {
    auto outer = opening_fence(lines[i++]);
    if (!outer)
      continue;
    auto kind = kind_of(outer->info);
    auto end = find_end(lines, i, *outer, kind);
    auto text = block_lines(lines, i, end.text_end, outer->indent);
    i = end.resume;
    if (depth == max_wrappers || !wraps_blocks(kind, text)) {
      result.push_back({kind, joined(text), end.closed});
      continue;
    }
    for (auto& block : blocks_of(text, depth + 1))
      result.push_back(std::move(block));
  }
  return result;
}

} // namespace

block_kind kind_of(std::string_view info) {
  constexpr auto native = std::array<std::string_view, 11>{
    "cuda", "cpp", "c++", "cu",  "c",       "cc",
    "cxx",  "h",   "hpp", "cuh", "cuda-cpp"};
  constexpr auto markdown = std::array<std::string_view, 2>{"markdown", "md"};
  auto begin = info.find_first_not_of(" \t{}.");
  if (begin == info.npos)
    return block_kind::untagged;
  info.remove_prefix(begin);
  auto tag = std::string{info.substr(0, info.find_first_of(" \t,;:={}"))};
  std::transform(tag.begin(), tag.end(), tag.begin(), [](unsigned char c) {
    return static_cast<char>(std::tolower(c));
  });
  for (auto stem : {std::string_view{"python"}, std::string_view{"py"}})
    if (tag.compare(0, stem.size(), stem) == 0
        && tag.find_first_not_of("0123456789.", stem.size()) == tag.npos)
      return block_kind::python;
  if (is_one_of(tag, native))
    return block_kind::native;
  return is_one_of(tag, markdown) ? block_kind::markdown : block_kind::other;
}

std::vector<fenced_block> fenced_blocks(const line_list& lines) {
  return blocks_of(lines, 0);
}

line_list lines_of(std::string_view text) {
  auto result = line_list{};
  while (!text.empty()) {
    auto end = text.find('\n');
    auto line = text.substr(0, end);
    if (end != text.npos && !line.empty() && line.back() == '\r')
      line.remove_suffix(1);
    result.push_back(line);
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
  }
  return result;
}

} // namespace caesar
