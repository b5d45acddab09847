#include "config/wording.hpp"

#include <algorithm>
#include <vector>

namespace caesar::config {

size_t edit_distance(std::string_view a, std::string_view b) {
  // Row i holds the distances of the first i letters of `a`.
  std::vector<std::vector<size_t>> d(a.size() + 1,
                                     std::vector<size_t>(b.size() + 1));
  for (size_t i = 0; i <= a.size(); ++i)
    for (size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = i + j;
        continue;
      }
      auto same = a[i - 1] == b[j - 1];
      d[i][j] = std::min(
        {d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (same ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  return d[a.size()][b.size()];
}

std::optional<std::string_view>
nearest(std::string_view word, std::span<const std::string_view> candidates) {
  std::optional<std::string_view> best;
  auto limit = (word.size() + 4) / 3; // More edits make it another word.
  for (auto candidate : candidates) {
    auto distance = edit_distance(word, candidate);
    if (distance < std::min(limit, candidate.size())) {
      best = candidate;
      limit = distance;
    }
  }
  return best;
}

std::string in_quotes(std::string_view text) {
  return '"' + std::string{text} + '"';
}

std::string any_of_these(std::span<const std::string_view> words) {
  std::string result;
  for (size_t i = 0; i < words.size(); ++i) {
    if (i > 0)
      result += i + 1 == words.size() ? " or " : ", ";
    result.append("\"").append(words[i]).append("\"");
  }
  return result;
}

std::string comma_list(std::span<const std::string_view> words) {
  std::string result;
  for (auto word : words)
    result.append(result.empty() ? "" : ", ").append(word);
  return result;
}

} // namespace caesar::config
