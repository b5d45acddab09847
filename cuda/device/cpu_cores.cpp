#include "cuda/device/cpu_cores.hpp"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <fstream>
#include <sched.h>
#include <sstream>
#include <stdexcept>
#include <system_error>

namespace caesar::cuda {

std::vector<int> parse_cores(std::string_view text) {
  std::vector<int> cores;
  const auto* at = text.data();
  const auto* end = at + text.size();
  auto good = at != end;
  while (good && at != end) {
    int core = -1;
    auto [next, error] = std::from_chars(at, end, core);
    good = error == std::errc{} && core >= 0 && core < CPU_SETSIZE
           && std::find(cores.begin(), cores.end(), core) == cores.end()
           && (next == end || (*next == ',' && next + 1 != end));
    at = next == end ? end : next + 1;
    cores.push_back(core);
  }
  if (!good)
    throw std::invalid_argument{"'" + std::string{text}
                                + "' is no list of cores, like 0,2,3"};
  return cores;
}

void bind_to_cores(const std::vector<int>& cores) {
  cpu_set_t set;
  CPU_ZERO(&set);
  for (auto core : cores)
    CPU_SET(static_cast<size_t>(core), &set);
  if (::sched_setaffinity(0, sizeof(set), &set) != 0)
    throw std::system_error{errno, std::generic_category(),
                            "binding to the device's cores"};
}

int usable_cores() {
  cpu_set_t set;
  CPU_ZERO(&set);
  if (::sched_getaffinity(0, sizeof(set), &set) != 0)
    return 1;
  return std::max(CPU_COUNT(&set), 1);
}

std::string processor_name(std::string_view cpuinfo) {
  constexpr std::string_view key = "model name";
  auto line = cpuinfo.find(key);
  if (line == std::string_view::npos)
    return "CPU";
  auto begin = cpuinfo.find_first_not_of(" \t:", line + key.size());
  auto end = cpuinfo.find('\n', line);
  if (begin == std::string_view::npos || begin >= end)
    return "CPU";
  return std::string{cpuinfo.substr(begin, end - begin)};
}

std::string describe_hardware(size_t cores) {
  std::ifstream file{"/proc/cpuinfo"};
  std::stringstream text;
  text << file.rdbuf();
  return processor_name(text.str()) + ", " + std::to_string(cores)
         + (cores == 1 ? " core" : " cores");
}

} // namespace caesar::cuda
