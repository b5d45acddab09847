#include "cuda/runner/usage.hpp"

#include <algorithm>
#include <charconv>
#include <dirent.h>
#include <fcntl.h>
#include <fstream>
#include <functional>
#include <memory>
#include <set>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace caesar::cuda {

namespace {

using folder = std::unique_ptr<DIR, decltype([](DIR* x) { ::closedir(x); })>;

/// Calls `visit` for each entry whose name is a number.
void for_each_number(const std::string& path,
                     const std::function<void(const DIR*, int)>& visit) {
  folder all{::opendir(path.c_str())};
  while (const auto* entry = all ? ::readdir(all.get()) : nullptr) {
    std::string_view name{entry->d_name};
    int number = 0;
    auto end = std::from_chars(name.data(), name.data() + name.size(), number);
    if (end.ptr == name.data() + name.size())
      visit(all.get(), number);
  }
}

/// Returns the memory of one process that is not of files. Only what the kernel
/// tells without the lock that a fork bomb holds all the time.
uint64_t private_bytes(const std::string& process) {
  std::ifstream file{process + "/statm"};
  uint64_t size = 0;
  uint64_t resident = 0;
  uint64_t shared = 0;
  file >> size >> resident >> shared;
  return (resident - std::min(shared, resident))
         * static_cast<uint64_t>(::sysconf(_SC_PAGESIZE));
}

/// Adds the files without a name that one process has open.
uint64_t unnamed_bytes(const std::string& process, std::set<ino_t>& known) {
  uint64_t bytes = 0;
  for_each_number(process + "/fd", [&](const DIR* all, int number) {
    struct stat status {};
    auto name = std::to_string(number);
    if (::fstatat(::dirfd(const_cast<DIR*>(all)), name.c_str(), &status, 0) == 0
        && S_ISREG(status.st_mode) && status.st_nlink == 0
        && known.insert(status.st_ino).second)
      bytes += static_cast<uint64_t>(status.st_blocks) * 512;
  });
  return bytes;
}

} // namespace

usage usage_of(pid_t runner, uint64_t processes) {
  usage result;
  std::vector<int> pids;
  auto root = "/proc/" + std::to_string(runner) + "/root";
  auto inside = root + "/proc";
  for_each_number(inside, [&](const DIR*, int pid) { pids.push_back(pid); });
  result.processes = pids.size();
  if (result.processes > processes)
    return result;
  std::set<ino_t> known;
  // Forks share what the zygote had, and so has this process.
  const auto common = private_bytes("/proc/self");
  for (auto pid : pids) {
    auto process = inside + "/" + std::to_string(pid);
    result.bytes += unnamed_bytes(process, known);
    if (pid != 1)
      if (auto bytes = private_bytes(process); bytes > common)
        result.bytes += bytes - common;
  }
  return result;
}

std::string excess(const usage& x, const runner_limits& limits) {
  if (x.processes > limits.processes)
    return "the candidate started " + std::to_string(x.processes)
           + " processes, and at most " + std::to_string(limits.processes)
           + " are allowed";
  if (limits.memory_bytes != 0 && x.bytes > limits.memory_bytes)
    return "the candidate holds " + std::to_string(x.bytes >> 20)
           + " MiB in other processes and shared memory, and at most "
           + std::to_string(limits.memory_bytes >> 20) + " MiB are allowed";
  return {};
}

} // namespace caesar::cuda
