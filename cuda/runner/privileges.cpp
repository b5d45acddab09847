#include "cuda/runner/privileges.hpp"

#include <cerrno>
#include <cstdint>
#include <fcntl.h>
#include <fstream>
#include <grp.h>
#include <linux/capability.h>
#include <linux/securebits.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <system_error>
#include <unistd.h>

namespace caesar::cuda {

namespace {

// Above the ids that login, containers and services get.
constexpr uid_t first_stranger = 0x60000000;
constexpr uid_t nobody = 65534;

bool write_file(const char* path, const std::string& text) {
  auto fd = ::open(path, O_WRONLY | O_CLOEXEC);
  if (fd < 0)
    return false;
  auto n = ::write(fd, text.data(), text.size());
  ::close(fd);
  return n == static_cast<ssize_t>(text.size());
}

/// Maps an id to itself, so that files keep their owner.
std::string identity(unsigned id) {
  return std::to_string(id) + " " + std::to_string(id) + " 1\n";
}

std::string last_error() {
  return std::generic_category().message(errno);
}

/// Whether a file such as /proc/self/uid_map, "inside outside count" a line,
/// knows `id`.
bool maps(const char* path, uint64_t id) {
  std::ifstream file{path};
  for (uint64_t first = 0, outside = 0, count = 0;
       file >> first >> outside >> count;)
    if (id >= first && id - first < count)
      return true;
  return false;
}

} // namespace

bool knows_strangers() {
  std::ifstream file{"/proc/self/setgroups"};
  std::string setgroups;
  file >> setgroups;
  return setgroups != "deny" && maps("/proc/self/uid_map", nobody)
         && maps("/proc/self/gid_map", nobody);
}

uid_t stranger_of(pid_t keeper) {
  return first_stranger + static_cast<uid_t>(keeper);
}

std::string become_stranger(pid_t keeper) {
  if (::setgroups(0, nullptr) != 0)
    return last_error();
  for (auto id : {stranger_of(keeper), nobody})
    if (::setresgid(id, id, id) == 0 && ::setresuid(id, id, id) == 0) {
      // Or root would own what /proc shows of this process.
      ::prctl(PR_SET_DUMPABLE, 1);
      return {};
    }
  return last_error();
}

std::string enter_user_namespace() {
  auto user = ::geteuid();
  auto group = ::getegid();
  if (::unshare(CLONE_NEWUSER) != 0)
    return last_error();
  if (!write_file("/proc/self/setgroups", "deny")
      || !write_file("/proc/self/uid_map", identity(user))
      || !write_file("/proc/self/gid_map", identity(group)))
    return "its users cannot be mapped: " + last_error();
  return {};
}

void drop_privileges() {
  ::prctl(PR_SET_SECUREBITS,
          SECBIT_NOROOT | SECBIT_NOROOT_LOCKED | SECBIT_NO_SETUID_FIXUP
            | SECBIT_NO_SETUID_FIXUP_LOCKED | SECBIT_KEEP_CAPS_LOCKED
            | SECBIT_NO_CAP_AMBIENT_RAISE | SECBIT_NO_CAP_AMBIENT_RAISE_LOCKED);
  for (int one = 0; ::prctl(PR_CAPBSET_DROP, one) == 0; ++one)
    ;
  __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
  __user_cap_data_struct none[2]{};
  ::syscall(SYS_capset, &header, none);
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
}

} // namespace caesar::cuda
