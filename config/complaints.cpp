#include "config/complaints.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>

namespace caesar::config {

namespace {

std::string joined(const std::vector<std::string>& lines) {
  std::string result;
  for (const auto& line : lines)
    result += (result.empty() ? "" : "\n") + line;
  return result;
}

/// Returns what --set said, as it may be said again: a key that stands where
/// its variable's name should is not.
std::string shown(const std::string& set) {
  constexpr std::string_view secret = "model.api_key";
  return set.starts_with(secret) ? set.substr(0, set.find('=') + 1) + "..."
                                 : set;
}

} // namespace

config_error::config_error(std::vector<std::string> lines)
  : std::runtime_error{joined(lines)},
    lines_{std::move(lines)} {}

config_error::config_error(std::string line)
  : config_error{std::vector<std::string>{std::move(line)}} {}

void complaints::add(const place& at, std::string sentence) {
  found_.push_back({at, std::move(sentence)});
}

std::vector<std::string> complaints::lines() const {
  auto rank = [](const complaint& x) {
    return std::tuple{!x.at.set.empty(), x.at.line == 0, x.at.line};
  };
  auto sorted = found_;
  std::stable_sort(
    sorted.begin(), sorted.end(),
    [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
  std::vector<std::string> result;
  for (const auto& [at, sentence] : sorted) {
    auto where = !at.set.empty() ? "--set " + shown(at.set) : file_;
    if (at.set.empty() && at.line > 0)
      where += ':' + std::to_string(at.line);
    result.push_back(where + ": " + sentence);
  }
  return result;
}

void complaints::raise() const {
  if (!empty())
    throw config_error{lines()};
}

} // namespace caesar::config
