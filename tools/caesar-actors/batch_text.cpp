#include "tools/caesar-actors/batch_text.hpp"

#include <algorithm>
#include <cstdio>

namespace caesar::tools {

namespace {

constexpr size_t bar_width = 20;

std::string bar(size_t done, size_t all) {
  auto filled = all > 0 ? std::min(bar_width, bar_width * done / all) : 0;
  return '[' + std::string(filled, '#') + std::string(bar_width - filled, '.')
         + ']';
}

double seconds(const batch_progress& x) {
  return std::chrono::duration<double>{x.elapsed}.count();
}

/// Candidates a second of this start; zero when that says nothing yet.
double rate(const batch_progress& x) {
  return x.elapsed.count() > 0 ? static_cast<double>(x.done) / seconds(x) : 0;
}

std::string decimal(double x, const char* unit) {
  char text[64];
  std::snprintf(text, sizeof(text), x < 10 ? "%.2f%s" : "%.0f%s", x, unit);
  return text;
}

std::string clock(double x) {
  auto total = static_cast<long>(x);
  char text[64];
  if (total >= 3600)
    std::snprintf(text, sizeof(text), "%ld:%02ld:%02ld", total / 3600,
                  total / 60 % 60, total % 60);
  else
    std::snprintf(text, sizeof(text), "%ld:%02ld", total / 60, total % 60);
  return text;
}

std::string counts(const batch_progress& x, const char* between) {
  std::string result;
  for (const auto& [outcome, count] : x.outcomes)
    result +=
      (result.empty() ? "" : between) + outcome + ' ' + std::to_string(count);
  return result;
}

} // namespace

std::string batch_line(const batch_progress& x, int columns) {
  auto judged = x.before + x.done;
  auto result = bar(judged, x.all) + ' ' + std::to_string(judged) + '/'
                + std::to_string(x.all);
  if (!x.outcomes.empty())
    result += "  " + counts(x, "  ");
  if (auto speed = rate(x); speed > 0)
    result +=
      "  " + decimal(speed, "/s") + "  "
      + clock(static_cast<double>(x.all - std::min(judged, x.all)) / speed)
      + " left";
  if (x.draining)
    result += "  draining: finishing what was begun";
  if (columns > 0 && result.size() > static_cast<size_t>(columns))
    result.resize(static_cast<size_t>(columns));
  return result;
}

std::string batch_summary(const batch_progress& x) {
  auto judged = x.before + x.done;
  auto result = std::to_string(judged) + " of " + std::to_string(x.all)
                + " candidates judged";
  if (x.before > 0)
    result += ", " + std::to_string(x.before) + " of them before";
  if (!x.outcomes.empty())
    result += ": " + counts(x, ", ");
  result += "\n" + std::to_string(x.done) + " in " + decimal(seconds(x), " s");
  if (x.done > 0)
    result += ", " + decimal(rate(x), " a second");
  return result + '\n';
}

} // namespace caesar::tools
