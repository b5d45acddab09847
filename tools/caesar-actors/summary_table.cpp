#include "tools/caesar-actors/summary_table.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <vector>

namespace caesar::tools {

namespace {

constexpr size_t columns = 8;
using table_row = std::array<std::string, columns>;

std::string milliseconds(const std::optional<timing>& x) {
  if (!x)
    return "-";
  char text[32];
  std::snprintf(text, sizeof(text), "%.3f ms",
                static_cast<double>(x->mean.count()) / 1e6);
  return text;
}

std::string speedup_of(const trajectory_summary& x) {
  verdict both;
  both.runtime = x.runtime;
  both.reference = x.reference;
  auto ratio = speedup(both);
  if (!ratio || !x.correct)
    return "-";
  char text[32];
  std::snprintf(text, sizeof(text), "%.2fx", *ratio);
  return text;
}

table_row row_of(const trajectory_summary& x) {
  auto judged = x.best_turn > 0;
  return {to_text(x.who.problem) + ' ' + x.problem_name,
          std::to_string(x.who.sample),
          judged ? std::to_string(x.best_turn) : "-",
          x.compiled ? "yes" : "no",
          x.correct ? "yes" : "no",
          milliseconds(x.runtime),
          milliseconds(x.reference),
          speedup_of(x)};
}

} // namespace

std::string summary_table(std::span<const trajectory_summary> rows) {
  auto lines =
    std::vector<table_row>{{"problem", "sample", "best turn", "compiled",
                            "correct", "runtime", "reference", "speedup"}};
  for (const auto& x : rows)
    lines.push_back(row_of(x));
  std::array<size_t, columns> widths{};
  for (const auto& line : lines)
    for (size_t i = 0; i < columns; ++i)
      widths[i] = std::max(widths[i], line[i].size());
  std::string result;
  for (const auto& line : lines) {
    for (size_t i = 0; i < columns; ++i) {
      auto pad = std::string(widths[i] - line[i].size(), ' ');
      // Text to the left, numbers to the right.
      result += i == 0 ? line[i] + pad : "  " + pad + line[i];
    }
    result += '\n';
  }
  for (const auto& x : rows)
    if (!x.failure.empty())
      result += to_text(x.who) + " gave up: " + x.failure + '\n';
  return result;
}

} // namespace caesar::tools
