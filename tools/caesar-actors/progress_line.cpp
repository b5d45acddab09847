#include "tools/caesar-actors/progress_line.hpp"

#include "messages/trajectory.hpp"

#include <algorithm>
#include <cstdio>

namespace caesar::tools {

namespace {

std::string bar(int32_t done, int32_t all, int width) {
  auto filled = all > 0 ? int{width * done / all} : 0;
  filled = std::clamp(filled, 0, width);
  return '[' + std::string(static_cast<size_t>(filled), '#')
         + std::string(static_cast<size_t>(width - filled), '.') + ']';
}

std::string busy(const std::vector<int32_t>& states) {
  std::string result;
  for (size_t i = 0; i < states.size(); ++i)
    if (states[i] > 0)
      result += "  " + std::string{name_of(static_cast<state>(i))} + ' '
                + std::to_string(states[i]);
  return result;
}

std::string clock(std::chrono::seconds x) {
  char text[32];
  auto seconds = x.count();
  std::snprintf(text, sizeof(text), "%ld:%02ld", seconds / 60, seconds % 60);
  return text;
}

} // namespace

std::string progress_line(const progress& x, int columns) {
  constexpr auto bar_width = 20;
  auto ratio = [](int32_t part, int32_t all) {
    return std::to_string(part) + '/' + std::to_string(all);
  };
  auto result = bar(x.turns, x.turns_planned, bar_width) + ' '
                + ratio(x.turns, x.turns_planned) + " turns  "
                + ratio(x.ended, x.trajectories) + " samples done  "
                + std::to_string(x.correct) + " correct  " + clock(x.elapsed);
  result +=
    x.draining ? "  draining: finishing what was paid for" : busy(x.states);
  if (columns > 0 && result.size() > static_cast<size_t>(columns))
    result.resize(static_cast<size_t>(columns));
  return result;
}

} // namespace caesar::tools
