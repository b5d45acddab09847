#include "tools/caesar-actors/doctor_probe.hpp"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace caesar::tools {

namespace {

using namespace std::chrono_literals;

constexpr auto tool_limit = 10s;

int32_t result_of(bool worked) {
  return worked ? 0 : errno;
}

/// Forks, and returns what `attempt` returns in the child.
int32_t in_child(int32_t (*attempt)()) {
  auto child = fork();
  if (child < 0)
    return errno;
  if (child == 0)
    _exit(attempt());
  auto status = 0;
  while (waitpid(child, &status, 0) < 0)
    if (errno != EINTR)
      return errno;
  return WIFEXITED(status) ? WEXITSTATUS(status) : ECANCELED;
}

bool write_file(const char* path, const char* text) {
  auto file = std::fopen(path, "w");
  if (file == nullptr)
    return false;
  auto written = std::fputs(text, file) >= 0;
  return std::fclose(file) == 0 && written;
}

int32_t try_user_namespace() {
  return result_of(unshare(CLONE_NEWUSER) == 0);
}

int32_t try_net_namespace() {
  return result_of(unshare(CLONE_NEWUSER | CLONE_NEWNET) == 0);
}

int32_t try_mount_namespace() {
  return result_of(unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0
                   && mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr)
                        == 0
                   && mount("tmpfs", "/tmp", "tmpfs", 0, nullptr) == 0);
}

int32_t mount_fresh_proc() {
  return result_of(mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr)
                     == 0
                   && mount("proc", "/proc", "proc", 0, nullptr) == 0);
}

int32_t try_pid_namespace() {
  char uids[32], gids[32];
  std::snprintf(uids, sizeof uids, "0 %u 1\n", getuid());
  std::snprintf(gids, sizeof gids, "0 %u 1\n", getgid());
  if (unshare(CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWPID) != 0
      || !write_file("/proc/self/setgroups", "deny")
      || !write_file("/proc/self/uid_map", uids)
      || !write_file("/proc/self/gid_map", gids))
    return errno;
  return in_child(mount_fresh_proc); // Only children are in the new one.
}

int32_t try_seccomp() {
  uint32_t action = SECCOMP_RET_KILL_PROCESS;
  return result_of(syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action)
                   == 0);
}

int32_t try_future_write_seal() {
  auto fd = memfd_create("caesar-doctor", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  if (fd < 0)
    return errno;
  auto result = result_of(
    ftruncate(fd, 4096) == 0
    && fcntl(fd, F_ADD_SEALS,
             F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_FUTURE_WRITE | F_SEAL_SEAL)
         == 0);
  close(fd);
  return result;
}

int32_t landlock_abi() {
  auto abi = syscall(SYS_landlock_create_ruleset, nullptr, 0,
                     LANDLOCK_CREATE_RULESET_VERSION);
  return abi > 0 ? static_cast<int32_t>(abi) : 0;
}

void probe_bubblewrap(sandbox_facts& facts) {
  auto path = find_program("bwrap");
  if (!path)
    return;
  auto version = output_of({path->string(), "--version"}, tool_limit);
  if (!version)
    return;
  facts.bubblewrap = {path->string(), line_with(*version, "")};
  facts.bubblewrap_works = find_bubblewrap().has_value();
}

} // namespace

std::optional<std::filesystem::path> find_bubblewrap() {
  auto path = find_program("bwrap");
  if (!path
      || !output_of({path->string(), "--unshare-all", "--die-with-parent",
                     "--ro-bind", "/", "/", "--proc", "/proc", "--dev", "/dev",
                     "true"},
                    tool_limit))
    return std::nullopt;
  return path;
}

std::optional<std::string> ask_runner(const std::string& runner) {
  auto said = output_of({runner, "--role", "check"}, tool_limit);
  if (!said)
    return std::nullopt;
  return line_with(*said, "");
}

sandbox_facts probe_sandbox(const std::optional<std::string>& runner) {
  sandbox_facts facts;
  facts.user_namespace = in_child(try_user_namespace);
  facts.mount_namespace = in_child(try_mount_namespace);
  facts.pid_namespace = in_child(try_pid_namespace);
  facts.net_namespace = in_child(try_net_namespace);
  facts.future_write_seal = try_future_write_seal();
  facts.seccomp = in_child(try_seccomp);
  facts.landlock_abi = landlock_abi();
  probe_bubblewrap(facts);
  if (runner)
    facts.runner_gaps = ask_runner(*runner);
  return facts;
}

} // namespace caesar::tools
