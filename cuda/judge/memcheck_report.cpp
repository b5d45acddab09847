#include "cuda/judge/memcheck_report.hpp"

#include "cuda/judge/tool_output.hpp"
#include "cuda/judge/verdict_text.hpp"
#include "cuda/wire/tool_reports.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace caesar::cuda {

namespace {

using std::string_view;

constexpr string_view prefix = "=========";
constexpr string_view invalid = "Invalid ";

/// Removes `word` from the front of `text`; false when it is not there.
bool skip(string_view& text, string_view word) {
  if (!text.starts_with(word))
    return false;
  text.remove_prefix(word.size());
  return true;
}

/// Takes what stands before `separator` from `text`, and the separator.
string_view take_until(string_view& text, string_view separator) {
  auto result = text.substr(0, text.find(separator));
  text.remove_prefix(std::min(result.size() + separator.size(), text.size()));
  return result;
}

bool is_offset(string_view text) {
  return text.size() > 2 && text.starts_with("0x")
         && std::all_of(text.begin() + 2, text.end(), [](char c) {
              return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
            });
}

/// Returns "cuda.cu:14" of "/build/cuda.cu:14".
std::string file_and_line(string_view place) {
  return valid_utf8(place.substr(place.rfind('/') + 1));
}

/// Reads "Invalid __global__ write of size 4 bytes".
void read_access(string_view text, illegal_access& x) {
  auto space = take_until(text, " ");
  while (space.starts_with('_'))
    space.remove_prefix(1);
  while (space.ends_with('_'))
    space.remove_suffix(1);
  x.space = valid_utf8(space);
  x.access = valid_utf8(take_until(text, " of size "));
  std::from_chars(text.data(), text.data() + text.size(), x.bytes);
}

/// Reads "f(int *)+0x90 in a.cu:7", in which the place is there only for code
/// with line numbers; and, as tools before 2023 wrote it, "0x90 in f(int *)" or
/// "0x90 in a.cu:7:f(int *)".
void read_place(string_view text, illegal_access& x) {
  auto split = text.rfind(" in ");
  auto first = text.substr(0, split);
  auto second = split == text.npos ? string_view{} : text.substr(split + 4);
  if (!is_offset(first)) {
    auto offset = std::max(first.rfind("+0x") + 1, first.rfind(":0x") + 1);
    x.kernel =
      valid_utf8(first.substr(0, offset == 0 ? first.npos : offset - 1));
    if (!second.empty())
      x.location = file_and_line(second);
    return;
  }
  // A kernel's own name has colons in pairs only.
  auto line = second.find_first_of("0123456789", second.find(':'));
  auto end = line == second.npos ? second.npos
                                 : second.find_first_not_of("0123456789", line);
  if (end == second.npos || second[line - 1] != ':' || second[end] != ':'
      || second[line - 2] == ':') {
    x.kernel = valid_utf8(second);
    return;
  }
  x.location = file_and_line(second.substr(0, end));
  x.kernel = valid_utf8(second.substr(end + 1));
}

/// Reads "0x7f65 is out of bounds".
void read_address(string_view text, illegal_access& x) {
  x.address = valid_utf8(take_until(text, " is "));
  x.problem = valid_utf8(text);
}

/// Reads one line of the report on an access, without its prefix.
void read_line(string_view line, illegal_access& x) {
  if (skip(line, "at ") && x.kernel.empty())
    read_place(line, x);
  else if (skip(line, "in ") && x.location.empty())
    x.location = file_and_line(line);
  else if (skip(line, "by thread ")) {
    x.thread = valid_utf8(take_until(line, " in block "));
    x.block = valid_utf8(line);
  } else if (skip(line, "Access to ") || skip(line, "Access at ")
             || skip(line, "Address "))
    read_address(line, x);
  else if (skip(line, "and is "))
    x.nearest = valid_utf8(line);
}

/// Takes a line without prefix and blanks; false when it is not the tool's.
bool take_tools_line(string_view& text, string_view& line) {
  line = take_line(text);
  auto is_tools = skip(line, prefix);
  while (line.starts_with(' '))
    line.remove_prefix(1);
  while (line.ends_with(' ') || line.ends_with('\r'))
    line.remove_suffix(1);
  return is_tools;
}

std::string why_none(string_view output) {
  if (output.find("ERROR SUMMARY: 0 errors") != output.npos)
    return "it found none when it ran the kernel once more";
  if (auto why = line_after(output, not_started); !why.empty())
    return why;
  if (auto error = line_after(output, "========= Error: "); !error.empty())
    return "it says: " + error;
  auto last = last_line(output);
  return last.empty() ? "it printed nothing" : "it says: " + last;
}

} // namespace

illegal_access illegal_access_in(string_view output) {
  illegal_access result;
  bool inside = false;
  string_view title;
  for (auto rest = output; !rest.empty();) {
    string_view line;
    if (!take_tools_line(rest, line))
      continue;
    if (inside && (line.empty() || line.starts_with("Saved host backtrace")))
      return result;
    if (inside)
      read_line(line, result);
    else if (skip(line, invalid) && line.find(" of size ") != line.npos) {
      inside = true;
      read_access(line, result);
    } else if (line.starts_with("at ")) {
      // An exception of the device, whose name is above its place.
      inside = true;
      result.problem = valid_utf8(title);
      read_line(line, result);
    } else
      title = line;
  }
  if (!inside)
    result.note = "compute-sanitizer cannot tell where the illegal access is: "
                  + why_none(output);
  return result;
}

bool tells_of_illegal_access(string_view error) {
  // CUDA's 700, 716, and 719, which illegal accesses to shared memory give.
  constexpr std::array texts{"illegal memory access", "misaligned address",
                             "unspecified launch failure"};
  return std::any_of(texts.begin(), texts.end(), [&](const auto* text) {
    return error.find(text) != error.npos;
  });
}

} // namespace caesar::cuda
