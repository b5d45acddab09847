#include "cuda/runner/sandbox.hpp"

#include "cuda/device/shared_memory.hpp"
#include "cuda/runner/file_rights.hpp"
#include "cuda/runner/loopback.hpp"
#include "cuda/runner/private_root.hpp"
#include "cuda/runner/privileges.hpp"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <poll.h>
#include <sched.h>
#include <sys/prctl.h>
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

/// Enters a root of its own, or a folder of the machine's.
void enter_root(const isolation& given, const sandbox_plan& plan,
                const runner_limits& limits, pid_t keeper,
                sandbox_outcome& outcome) {
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
    root.loopback = limits.tool;
    root.user = given.privileged ? stranger_of(keeper) : ::geteuid();
    root.read_only_proc = ::geteuid() == 0 && !given.privileged;
    return enter_private_root(root);
  }
  outcome.missing.push_back("a file tree of its own (" + why + ")");
  outcome.scratch = make_scratch();
}

/// Becomes a user that nobody else is. Returns whether that worked.
bool change_user(pid_t keeper, std::vector<std::string>& missing) {
  auto why = become_stranger(keeper);
  if (!why.empty())
    missing.push_back("a user of its own (" + why + ")");
  auto changed = why.empty();
  why = enter_user_namespace();
  if (!why.empty())
    missing.push_back("a user namespace (" + why + ")");
  return changed;
}

/// Only where the network is its own may a tool have one.
const syscall_filter& filter_of(const isolation& given,
                                const sandbox_plan& plan,
                                const runner_limits& limits) {
  if (limits.tool && given.own_namespaces)
    return plan.tool_filter;
  return limits.cuda ? plan.gpu_filter : plan.filter;
}

/// Returns what may be written: the scratch folder and a few devices.
std::vector<file_right> rights_in(const std::string& scratch) {
  return {{scratch.empty() ? scratch_path : scratch, true, false},
          {"/dev", false, true}};
}

} // namespace

isolation enter_namespaces(bool public_files) {
  isolation result;
  if (::geteuid() == 0 && public_files && knows_strangers()
      && ::unshare(namespaces) == 0) {
    result.privileged = true;
    result.own_namespaces = true;
    return result;
  }
  auto why = enter_user_namespace();
  result.own_users = why.empty();
  if (!why.empty())
    result.missing.push_back("a user namespace (" + why + ")");
  if (::unshare(namespaces) == 0)
    result.own_namespaces = true;
  else
    result.missing.push_back("PID, network, IPC and UTS namespaces ("
                             + last_error() + ")");
  return result;
}

sandbox_plan make_plan(const std::vector<std::string>& python,
                       const std::vector<std::string>& tools) {
  sandbox_plan plan;
  plan.view = view_for(python, tools);
  plan.gpu_filter = compile_filter(filter_for::gpu_runner);
  plan.filter = compile_filter(filter_for::cpu_runner);
  plan.tool_filter = compile_filter(filter_for::tool);
  return plan;
}

sandbox_outcome enter_sandbox(const isolation& given, const sandbox_plan& plan,
                              const runner_limits& limits, pid_t keeper) {
  sandbox_outcome result;
  result.missing = given.missing;
  volunteer_for_oom();
  enter_root(given, plan, limits, keeper, result);
  if (given.own_namespaces)
    ::sethostname("sandbox", 7);
  if (given.own_namespaces && limits.tool)
    raise_loopback();
  auto own_user = given.privileged && change_user(keeper, result.missing);
  drop_privileges();
  auto applied = limits;
  if (!own_user && !(given.own_users && counts_by_namespace())) {
    applied.tasks = 0; // They would count together with the user's others.
    if (!given.own_namespaces)
      result.missing.push_back("a limit on processes (it needs namespaces)");
  }
  apply_limits(applied);
  auto note = [&](const char* piece, const std::string& why) {
    if (!why.empty())
      result.missing.push_back(piece + (" (" + why + ")"));
  };
  // CUDA's driver does not start under Landlock (error 304 on Linux 6.18, with
  // 580.159); there the mounts alone say what can be written. And it forbids
  // all networks.
  if (!limits.cuda && !limits.tool)
    note("Landlock", restrict_files(rights_in(result.scratch)));
  note("a filter of system calls",
       apply_filter(filter_of(given, plan, limits)));
  return result;
}

unique_fd sealed(unique_fd file) {
  struct stat status {};
  if (::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode)
      || ::fcntl(file.get(), F_GET_SEALS) > 0)
    return file;
  auto bytes = static_cast<size_t>(status.st_size);
  auto content = mapping::of(file.get(), whole_pages(bytes), false);
  return make_sealed_text("caesar-artefact", {content.data(), bytes});
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
