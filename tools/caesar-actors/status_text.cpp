#include "tools/caesar-actors/status_text.hpp"

#include "messages/cluster.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace caesar::tools {

namespace {

using row = std::vector<std::string>;

/// Columns of their widest cell, two blanks apart; the last is as it is.
std::string table(const std::vector<row>& rows) {
  std::vector<size_t> widths(rows.front().size());
  for (const auto& cells : rows)
    for (size_t i = 0; i < cells.size(); ++i)
      widths[i] = std::max(widths[i], cells[i].size());
  std::string result;
  for (const auto& cells : rows) {
    std::string line;
    for (size_t i = 0; i < cells.size(); ++i)
      line += cells[i] + std::string(widths[i] - cells[i].size() + 2, ' ');
    line.erase(line.find_last_not_of(' ') + 1);
    result += line + '\n';
  }
  return result;
}

std::string percent(double share) {
  return std::to_string(std::lround(100 * share)) + " %";
}

/// One line of it: errors hold whole logs.
std::string in_short(const std::string& error) {
  constexpr size_t most = 60;
  auto line = error.substr(0, error.find('\n'));
  return line.size() > most ? line.substr(0, most) + "..." : line;
}

std::string devices_text(const json& x) {
  std::vector<row> rows{{"device", "state", "in flight", "evaluations", "busy",
                         "hardware", "last error"}};
  for (const auto& one : x) {
    auto device = one.get<device_view>();
    rows.push_back({device.name, std::string{name_of(device.standing)},
                    std::to_string(device.in_flight),
                    std::to_string(device.evaluations),
                    percent(device.busy_share), device.hardware,
                    in_short(device.last_error)});
  }
  return rows.size() == 1 ? "no devices\n" : table(rows);
}

std::string builders_text(const json& x) {
  std::vector<row> rows{
    {"compiles", "slots", "in flight", "builds", "last error"}};
  for (const auto& one : x) {
    auto builder = one.get<builder_view>();
    rows.push_back(
      {builder.name.empty() ? "this machine" : builder.name,
       std::to_string(builder.slots), std::to_string(builder.in_flight),
       std::to_string(builder.builds), in_short(builder.last_error)});
  }
  return table(rows);
}

} // namespace

std::string status_text(const json& x) {
  auto number = [&](const char* key) {
    return std::to_string(x.at(key).get<int64_t>());
  };
  std::string states;
  for (const auto& [name, count] : x.at("states").items())
    if (count.get<int64_t>() > 0)
      states += (states.empty() ? "" : ", ") + count.dump() + " in " + name;
  return number("ended") + " of " + number("trajectories")
         + " samples ended, turn " + number("turns") + " of "
         + number("turns_planned") + ", " + number("correct") + " correct\n"
         + (states.empty() ? "" : states + '\n') + number("waiting")
         + " evaluations wait for a device\n\n" + devices_text(x.at("devices"))
         + '\n' + builders_text(x.at("builders"));
}

} // namespace caesar::tools
