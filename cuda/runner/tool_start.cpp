#include "cuda/runner/tool_start.hpp"

#include "cuda/wire/tool_reports.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sstream>
#include <string_view>

namespace caesar::cuda {

namespace fs = std::filesystem;

namespace {

using strings = std::vector<std::string>;

// One below the other, a folder for each version.
constexpr const char* nsight_compute = "/opt/nvidia/nsight-compute";

/// Returns the newest ncu that was installed apart from a toolkit.
std::string newest_ncu() {
  std::error_code error;
  std::string result;
  for (const auto& one : fs::directory_iterator{nsight_compute, error})
    if (auto path = (one.path() / "ncu").string(); fs::exists(path, error))
      result = std::max(result, path);
  return result;
}

std::string find_program(const std::string& name) {
  std::error_code error;
  strings folders;
  const auto* path = std::getenv("PATH");
  std::istringstream list{path != nullptr ? path : ""};
  for (std::string folder; std::getline(list, folder, ':');)
    folders.push_back(folder);
  if (const auto* home = std::getenv("CUDA_HOME"))
    folders.push_back(std::string{home} + "/bin");
  folders.emplace_back("/usr/local/cuda/bin");
  for (const auto& folder : folders)
    if (folder.starts_with('/')
        && fs::is_regular_file(fs::path{folder} / name, error))
      return fs::path{folder} / name;
  return {};
}

std::string joined(const std::vector<int>& numbers) {
  std::string result;
  for (auto number : numbers)
    result += (result.empty() ? "" : ",") + std::to_string(number);
  return result;
}

// In one pass or a few; what a kernel writes is restored between them. Only
// what lies between calls of cudaProfilerStart and Stop is looked at.
strings counters_command(const std::string& program) {
  std::string metrics;
  for (auto metric :
       {metric_time, metric_memory, metric_compute, metric_occupancy})
    metrics += (metrics.empty() ? "" : ",") + std::string{metric};
  return {program,
          "--target-processes",
          "application-only",
          "--profile-from-start",
          "off",
          "--clock-control",
          "none",
          "--launch-count",
          "64",
          "--print-kernel-base",
          "function",
          "--print-units",
          "base",
          "--csv",
          "--page",
          "raw",
          "--metrics",
          metrics};
}

// Calls of CUDA's that fail are no errors: torch makes some, and lives on. It
// also takes its time before the first call, for which the tool waits.
strings memcheck_command(const std::string& program) {
  return {program,
          "--tool",
          "memcheck",
          "--target-processes",
          "application-only",
          "--launch-timeout",
          "60",
          "--report-api-errors",
          "no",
          "--show-backtrace",
          "no",
          "--print-limit",
          "1"};
}

int fail(const std::string& why) {
  std::puts((std::string{not_started} + why).c_str());
  std::fflush(stdout);
  return 1;
}

} // namespace

strings tool_programs::folders() const {
  strings result{nsight_compute};
  for (const auto& program : {runner, counters, memcheck}) {
    std::error_code error;
    auto real = fs::canonical(program, error);
    if (!program.empty() && !error) {
      result.push_back(fs::path{program}.parent_path());
      result.push_back(real.parent_path());
    }
  }
  return result;
}

tool_programs find_tools() {
  std::error_code error;
  tool_programs result;
  result.runner = fs::read_symlink("/proc/self/exe", error);
  result.counters = find_program("ncu");
  if (result.counters.empty())
    result.counters = newest_ncu();
  result.memcheck = find_program("compute-sanitizer");
  return result;
}

strings tool_command(runner_tool tool, const tool_programs& programs,
                     const std::vector<int>& fds) {
  auto counts = tool == runner_tool::counters;
  auto result = counts ? counters_command(programs.counters)
                       : memcheck_command(programs.memcheck);
  for (const auto& word :
       {programs.runner, std::string{"--role"}, std::string{"candidate"},
        std::string{"--tool"}, std::string{counts ? "counters" : "memcheck"},
        std::string{"--fds"}, joined(fds)})
    result.push_back(word);
  return result;
}

int become_tool(runner_tool tool, const tool_programs& programs,
                std::vector<unique_fd> fds) {
  ::dup2(fds.back().get(), STDOUT_FILENO);
  fds.pop_back();
  std::vector<int> numbers;
  for (const auto& fd : fds) {
    ::fcntl(fd.get(), F_SETFD, 0);
    numbers.push_back(fd.get());
  }
  auto command = tool_command(tool, programs, numbers);
  const auto* name =
    tool == runner_tool::counters ? "ncu" : "compute-sanitizer";
  if (command.front().empty())
    return fail(std::string{name}
                + " was not found on PATH or with the CUDA Toolkit");
  auto scratch = fs::current_path().string();
  ::setenv("HOME", scratch.c_str(), 1);
  ::setenv("TMPDIR", scratch.c_str(), 1);
  ::setenv("LC_ALL", "C.UTF-8", 1); // Its report is read by a program.
  // Else one allocation of torch's holds many tensors, and what is behind the
  // end of one lies in another.
  if (tool == runner_tool::memcheck)
    ::setenv("PYTORCH_NO_CUDA_MEMORY_CACHING", "1", 1);
  std::vector<char*> argv;
  for (auto& word : command)
    argv.push_back(word.data());
  argv.push_back(nullptr);
  ::execv(argv[0], argv.data());
  return fail(command.front() + " does not start: " + std::strerror(errno));
}

} // namespace caesar::cuda
