#include "tests/evaluation/support/processes.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <poll.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace caesar::test {

namespace {

using clock = std::chrono::steady_clock;

std::optional<process> read_process(const std::filesystem::path& folder) {
  process result;
  auto name = folder.filename().string();
  auto* end = name.data() + name.size();
  if (std::from_chars(name.data(), end, result.pid).ptr != end)
    return std::nullopt;
  std::ifstream file{folder / "stat"};
  std::string line;
  std::getline(file, line);
  auto open = line.find('(');
  auto close = line.rfind(')');
  if (open == std::string::npos || close == std::string::npos)
    return std::nullopt;
  result.name = line.substr(open + 1, close - open - 1);
  auto rest = line.substr(close + 2);
  if (rest.front() == 'Z')
    return std::nullopt;
  result.parent = std::stoi(rest.substr(2));
  return result;
}

} // namespace

std::vector<process> all_processes() {
  std::vector<process> result;
  for (const auto& entry : std::filesystem::directory_iterator{"/proc"})
    if (auto found = read_process(entry.path()))
      result.push_back(*found);
  return result;
}

std::vector<process> descendants(pid_t root) {
  auto all = all_processes();
  std::vector<process> result;
  std::vector<pid_t> parents{root};
  while (!parents.empty()) {
    auto parent = parents.back();
    parents.pop_back();
    for (const auto& one : all)
      if (one.parent == parent) {
        result.push_back(one);
        parents.push_back(one.pid);
      }
  }
  return result;
}

std::optional<process>
wait_for_process(const std::function<std::optional<process>()>& find) {
  auto end = clock::now() + std::chrono::seconds{5};
  do
    if (auto found = find())
      return found;
  while (clock::now() < end);
  return std::nullopt;
}

std::optional<process> wait_for_runner(pid_t judge, const std::string& name) {
  return wait_for_process([&]() -> std::optional<process> {
    auto below = descendants(judge);
    for (const auto& one : below)
      for (const auto& parent : below)
        if (parent.pid == one.parent && parent.name == "caesar-keeper"
            && (name.empty() || one.name == name))
          return one;
    return std::nullopt;
  });
}

process_watch::process_watch(const std::vector<process>& watched) {
  for (const auto& one : watched) {
    unique_fd handle{static_cast<int>(::syscall(SYS_pidfd_open, one.pid, 0))};
    if (handle)
      handles_.push_back(std::move(handle));
  }
}

bool process_watch::all_end_within(std::chrono::milliseconds limit) const {
  auto end = clock::now() + limit;
  return std::all_of(handles_.begin(), handles_.end(), [&](const auto& handle) {
    auto left =
      std::chrono::ceil<std::chrono::milliseconds>(end - clock::now());
    pollfd watched{handle.get(), POLLIN, 0};
    return ::poll(&watched, 1,
                  static_cast<int>(std::max<int64_t>(left.count(), 0)))
           == 1;
  });
}

} // namespace caesar::test
