#include "actors/trajectory/code_block.hpp"

#include "actors/trajectory/fences.hpp"
#include "actors/trajectory/native_candidate.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace caesar {

namespace {

constexpr auto blanks = std::string_view{" \t"};

bool blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == text.npos;
}

/// Takes `word` off the front of `text`; false when it does not begin with it.
bool skip_word(std::string_view& text, std::string_view word) {
  if (text.substr(0, word.size()) != word)
    return false;
  text.remove_prefix(word.size());
  return true;
}

bool defines_candidate(std::string_view text) {
  for (auto line : lines_of(text)) {
    line.remove_prefix(std::min(line.find_first_not_of(blanks), line.size()));
    if (!skip_word(line, "class"))
      continue;
    auto gap = line.find_first_not_of(blanks);
    if (gap == 0 || gap == line.npos)
      continue;
    line.remove_prefix(gap);
    if (skip_word(line, "ModelNew")
        && (line.empty()
            || std::string_view{" \t(:"}.find(line[0]) != line.npos))
      return true;
  }
  return false;
}

/// Keeps what can hold a candidate. An empty block at the very end is the stray
/// fence of a reply that closed its last block twice.
std::vector<fenced_block> suitable(std::vector<fenced_block> blocks) {
  auto useless = [](const fenced_block& x) {
    return x.kind == block_kind::other
           || (x.kind == block_kind::untagged && !x.closed && blank(x.text));
  };
  blocks.erase(std::remove_if(blocks.begin(), blocks.end(), useless),
               blocks.end());
  return blocks;
}

/// Returns the last block that `fits`, or null.
template <class Predicate>
fenced_block* last(std::vector<fenced_block>& blocks, Predicate fits) {
  auto found = std::find_if(blocks.rbegin(), blocks.rend(), fits);
  return found == blocks.rend() ? nullptr : &*found;
}

} // namespace

code_extraction extract_code(std::string_view reply) {
  auto blocks = suitable(fenced_blocks(lines_of(reply)));
  if (blocks.empty())
    return {{}, "the reply has no code block"};
  auto candidate_in = [&](bool closed) {
    return last(blocks, [closed](const fenced_block& x) {
      return x.closed == closed && defines_candidate(x.text);
    });
  };
  auto script_of = [&](block_kind kind) {
    return last(blocks, [kind](const fenced_block& x) {
      return x.closed && x.kind == kind && !blank(x.text);
    });
  };
  for (auto closed : {true, false})
    if (auto* found = candidate_in(closed))
      return {std::move(found->text), {}};
  if (!blocks.back().closed)
    return {{}, "the last code block is not closed (the reply was cut off?)"};
  for (auto kind : {block_kind::python, block_kind::untagged})
    if (auto* found = script_of(kind))
      return {std::move(found->text), {}};
  auto* whole = last(blocks, [](const fenced_block& x) {
    return x.closed && is_native_candidate(x.text);
  });
  if (whole != nullptr)
    return {as_python_candidate(whole->text), {}};
  if (std::all_of(blocks.begin(), blocks.end(),
                  [](const fenced_block& x) { return blank(x.text); }))
    return {{}, "the code block is empty"};
  return {
    {},
    "the reply has only C++/CUDA code without a function `forward`; that, "
    "or a Python block with class ModelNew, is needed"};
}

} // namespace caesar
