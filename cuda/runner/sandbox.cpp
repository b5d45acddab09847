#include "cuda/runner/sandbox.hpp"

#include "cuda/runner/private_root.hpp"
#include "cuda/runner/privileges.hpp"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <poll.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace caesar::cuda {

namespace {

constexpr int namespaces =
  CLONE_NEWPID | CLONE_NEWNET | CLONE_NEWIPC | CLONE_NEWUTS;

std::string last_error() {
  return std::generic_category().message(errno);
}

/// Returns the data segment of this process, as RLIMIT_DATA counts it.
uint64_t data_bytes() {
  std::ifstream file{"/proc/self/status"};
  std::string word;
  while (file >> word)
    if (uint64_t kib = 0; word == "VmData:" && file >> kib)
      return kib << 10;
  return 0;
}

/// Makes a folder that only this user can enter, and enters it.
std::string make_scratch() {
  std::error_code ignored;
  auto folder = std::filesystem::temp_directory_path(ignored);
  auto path = (ignored ? "/tmp" : folder.string()) + "/caesar-runner-XXXXXX";
  if (::mkdtemp(path.data()) == nullptr || ::chdir(path.c_str()) != 0)
    throw std::system_error{errno, std::generic_category(),
                            "cannot make the folder " + path};
  return path;
}

void apply_limits(const runner_limits& limits) {
  rlimit none{0, 0};
  ::setrlimit(RLIMIT_CORE, &none);
  if (limits.memory_bytes == 0)
    return;
  auto bytes = static_cast<rlim_t>(data_bytes() + limits.memory_bytes);
  rlimit data{bytes, bytes};
  if (::setrlimit(RLIMIT_DATA, &data) != 0)
    throw std::system_error{errno, std::generic_category(),
                            "cannot limit the memory"};
}

/// Enters a root of its own, or a folder of the machine's.
void enter_root(const isolation& given, const sandbox_plan& plan,
                const runner_limits& limits, sandbox_outcome& outcome) {
  auto why = plan.no_root;
  if (why.empty() && !given.own_namespaces)
    why = "it needs namespaces of its own";
  if (why.empty() && ::unshare(CLONE_NEWNS) != 0)
    why = last_error();
  if (why.empty()) {
    root_plan root;
    root.view = &plan.view;
    root.scratch_bytes = limits.scratch_bytes;
    root.cuda = limits.cuda;
    root.read_only_proc = ::geteuid() == 0 && !given.privileged;
    return enter_private_root(root);
  }
  outcome.missing.push_back("a file tree of its own (" + why + ")");
  outcome.scratch = make_scratch();
}

} // namespace

isolation enter_namespaces(bool public_files) {
  isolation result;
  if (::geteuid() == 0 && public_files && ::unshare(namespaces) == 0) {
    result.privileged = true;
    result.own_namespaces = true;
    return result;
  }
  auto why = enter_user_namespace();
  if (!why.empty())
    result.missing.push_back("a user namespace (" + why + ")");
  if (::unshare(namespaces) == 0)
    result.own_namespaces = true;
  else
    result.missing.push_back("PID, network, IPC and UTS namespaces ("
                             + last_error() + ")");
  return result;
}

sandbox_outcome enter_sandbox(const isolation& given, const sandbox_plan& plan,
                              const runner_limits& limits, pid_t keeper) {
  sandbox_outcome result;
  result.missing = given.missing;
  enter_root(given, plan, limits, result);
  if (given.own_namespaces)
    ::sethostname("sandbox", 7);
  if (given.privileged) {
    if (auto why = become_stranger(keeper); !why.empty())
      result.missing.push_back("a user of its own (" + why + ")");
    if (auto why = enter_user_namespace(); !why.empty())
      result.missing.push_back("a user namespace (" + why + ")");
  }
  drop_privileges();
  apply_limits(limits);
  return result;
}

void remove_scratch(const std::string& path) {
  std::error_code ignored;
  if (!path.empty())
    std::filesystem::remove_all(path, ignored);
}

void die_with_parent(int output) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  pollfd pipe{output, 0, 0};
  if (::poll(&pipe, 1, 0) > 0 && (pipe.revents & POLLERR) != 0)
    ::_exit(1);
}

void close_all_but(std::span<const int> keep) {
  std::vector<int> sorted{keep.begin(), keep.end()};
  std::sort(sorted.begin(), sorted.end());
  unsigned from = STDERR_FILENO + 1;
  for (auto fd : sorted) {
    if (fd < static_cast<int>(from))
      continue;
    auto kept = static_cast<unsigned>(fd);
    if (kept > from)
      ::close_range(from, kept - 1, 0);
    from = kept + 1;
  }
  ::close_range(from, ~0U, 0);
}

} // namespace caesar::cuda
