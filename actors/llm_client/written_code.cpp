#include "actors/llm_client/written_code.hpp"

#include "actors/trajectory/code_block.hpp"
#include "actors/trajectory/fences.hpp"

#include <algorithm>

namespace caesar {

namespace {

// Every look takes as long as what is written so far. A reply that is longer
// than a candidate, or all blocks, is looked at when it is there.
constexpr int32_t most_fences = 32;
constexpr size_t most_bytes = size_t{256} << 10;

/// Whether a line may close a block: looking closer costs more.
bool is_fence(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
  return line.starts_with("```") || line.starts_with("~~~");
}

/// Returns the candidate of `reply`, which ends with a fence, if that closed a
/// block.
std::string code_in(std::string_view reply) {
  auto blocks = fenced_blocks(lines_of(reply));
  if (blocks.empty() || !blocks.back().closed)
    return {};
  return extract_code(reply).code;
}

} // namespace

std::optional<std::string> written_code::watch(std::string_view so_far) {
  std::optional<std::string> result;
  for (auto end = so_far.find('\n', seen_); end != std::string_view::npos;
       end = so_far.find('\n', seen_)) {
    auto line = so_far.substr(seen_, end - seen_);
    seen_ = end + 1;
    if (!is_fence(line) || ++fences_ > most_fences || seen_ > most_bytes)
      continue;
    auto code = code_in(so_far.substr(0, seen_));
    if (!code.empty() && code != last_)
      result = last_ = std::move(code);
  }
  return result;
}

} // namespace caesar
