#include "messages/device_tools.hpp"

#include <algorithm>
#include <cstdio>

namespace caesar {

namespace {

// Templates have names of any length, and tell by their beginning what they do.
constexpr size_t widest_name = 48;

std::string shortened(const std::string& name) {
  return name.size() <= widest_name ? name
                                    : name.substr(0, widest_name - 3) + "...";
}

std::string padded(std::string text, size_t width) {
  text.resize(std::max(width, text.size()), ' ');
  return text;
}

std::string numbers_of(const kernel_counters& x) {
  char text[128];
  std::snprintf(text, sizeof(text), "%5d %11.1f %7.0f%% %7.0f%% %9.0f%%  ",
                x.calls, static_cast<double>(x.time.count()) / 1e3,
                x.memory_percent, x.compute_percent, x.occupancy_percent);
  return text;
}

} // namespace

std::string counters_text(const device_counters& x) {
  if (x.kernels.empty())
    return "not available: " + x.note + "\n";
  size_t width = 6;
  for (const auto& one : x.kernels)
    width = std::max(width, shortened(one.kernel).size());
  auto result = padded("kernel", width)
                + " calls   time (us)   memory  compute  occupancy  "
                  "limited by\n";
  for (const auto& one : x.kernels)
    result += padded(shortened(one.kernel), width) + " " + numbers_of(one)
              + std::string{name_of(one.limiter)} + "\n";
  return result;
}

std::string illegal_access_text(const illegal_access& x) {
  if (x.kernel.empty() && x.address.empty())
    return x.note + "\n";
  auto result = x.access.empty() ? std::string{"Illegal access"}
                                 : "Invalid " + x.space + " " + x.access;
  if (x.bytes > 0)
    result += " of " + std::to_string(x.bytes) + " bytes";
  if (!x.address.empty())
    result += " at " + x.address;
  if (!x.problem.empty())
    result += ": " + x.problem;
  if (!x.nearest.empty())
    result += ", " + x.nearest;
  result += "\nin kernel " + x.kernel;
  if (!x.location.empty())
    result += ", " + x.location;
  if (!x.thread.empty())
    result += "\nby thread " + x.thread + " of block " + x.block;
  return result + "\n";
}

} // namespace caesar
