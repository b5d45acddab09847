#include "cuda/runner/syscall_filter.hpp"

#include "messages/unique_fd.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <linux/seccomp.h>
#include <memory>
#include <sched.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <system_error>
#include <unistd.h>

namespace caesar::cuda {

// Everything is allowed but what no candidate needs and an attacker does: torch
// and CUDA call too much, and too much that changes with their versions, for a
// list of what is allowed. CUDA needs memfd_create, any ioctl of its devices,
// and AF_UNIX.
//
// - Other namespaces and mounts: code that has them gets at kernel code that an
//   ordinary user cannot reach. clone3 hides its flags behind a pointer, so it
//   does not exist here, and the C library takes clone.
// - Other processes: ptrace and its like; a runner's children could be used to
//   be somebody else.
// - Kernel interfaces with many flaws in their past: bpf, perf, userfaultfd,
//   io_uring (which also calls around this filter), keyrings.
// - What would outlive the process or escape its limits: System V objects and
//   message queues, a death signal taken back, handles of files.
// - The network: a candidate has none, and needs no code of it either. Tools
//   talk to what they have started over loopback, in a namespace that has
//   nothing else.
// - The machine's own affairs: modules, clocks, reboot, swap, quotas.
// - Without a GPU, whose driver wants it: memory that is shared and has no
// name,
//   which no limit of a process counts.
//
// sched_setaffinity does nothing and says that it did: a device's cores are not
// the candidate's choice, and libraries give up when they are refused.

namespace {

// Names, because older headers lack some of the numbers.
constexpr std::array denied = {
  "mount",
  "umount2",
  "pivot_root",
  "chroot",
  "open_tree",
  "move_mount",
  "fsopen",
  "fsconfig",
  "fsmount",
  "fspick",
  "mount_setattr",
  "unshare",
  "setns",
  "ptrace",
  "process_vm_readv",
  "process_vm_writev",
  "process_madvise",
  "pidfd_getfd",
  "kcmp",
  "bpf",
  "perf_event_open",
  "userfaultfd",
  "io_uring_setup",
  "io_uring_enter",
  "io_uring_register",
  "add_key",
  "request_key",
  "keyctl",
  "shmget",
  "semget",
  "msgget",
  "mq_open",
  "memfd_secret",
  "name_to_handle_at",
  "open_by_handle_at",
  "fanotify_init",
  "kexec_load",
  "kexec_file_load",
  "init_module",
  "finit_module",
  "delete_module",
  "reboot",
  "swapon",
  "swapoff",
  "acct",
  "quotactl",
  "quotactl_fd",
  "settimeofday",
  "clock_settime",
  "clock_adjtime",
  "adjtimex",
  "sethostname",
  "setdomainname",
  "iopl",
  "ioperm",
  "modify_ldt",
  "syslog",
  "vhangup",
  "lookup_dcookie",
  "nfsservctl",
  "uselib",
};

constexpr std::array<unsigned, 8> namespace_flags = {
  CLONE_NEWUSER, CLONE_NEWPID, CLONE_NEWNET,    CLONE_NEWNS,
  CLONE_NEWIPC,  CLONE_NEWUTS, CLONE_NEWCGROUP, 0x80 /* CLONE_NEWTIME */};

using context =
  std::unique_ptr<std::remove_pointer_t<scmp_filter_ctx>,
                  decltype([](scmp_filter_ctx x) { ::seccomp_release(x); })>;

void refuse(const context& filter, uint32_t action, const char* name,
            std::vector<scmp_arg_cmp> when = {}) {
  auto number = ::seccomp_syscall_resolve_name(name);
  if (number != __NR_SCMP_ERROR) // Else neither has the kernel's filter it.
    ::seccomp_rule_add_array(filter.get(), action, number,
                             static_cast<unsigned>(when.size()), when.data());
}

void add_rules(const context& filter) {
  const auto no = SCMP_ACT_ERRNO(EPERM);
  for (const auto* name : denied)
    refuse(filter, no, name);
  refuse(filter, SCMP_ACT_ERRNO(ENOSYS), "clone3");
  for (auto flag : namespace_flags)
    refuse(filter, no, "clone", {SCMP_A0(SCMP_CMP_MASKED_EQ, flag, flag)});
  // Input for a terminal that somebody sits at.
  for (auto request : {TIOCSTI, TIOCLINUX})
    refuse(filter, no, "ioctl",
           {SCMP_A1(SCMP_CMP_MASKED_EQ, 0xFFFFFFFF,
                    static_cast<unsigned>(request))});
  refuse(
    filter, no, "prctl",
    {SCMP_A0(SCMP_CMP_EQ, PR_SET_PDEATHSIG), SCMP_A1(SCMP_CMP_NE, SIGKILL)});
  for (const auto* name : {"mknod", "mknodat"})
    for (scmp_datum_t kind : {S_IFCHR, S_IFBLK})
      refuse(filter, no, name,
             {scmp_arg_cmp{name[5] == '\0' ? 1U : 2U, SCMP_CMP_MASKED_EQ,
                           S_IFMT, kind}});
  refuse(filter, SCMP_ACT_ERRNO(0), "sched_setaffinity");
}

/// Refuses sockets but those of AF_UNIX, and with `internet` of IP.
void refuse_sockets(const context& filter, bool internet) {
  const auto no = SCMP_ACT_ERRNO(EPERM);
  if (!internet)
    return refuse(filter, no, "socket", {SCMP_A0(SCMP_CMP_NE, AF_UNIX)});
  // A rule compares an argument once, so those between are named.
  refuse(filter, no, "socket", {SCMP_A0(SCMP_CMP_GT, AF_INET6)});
  for (scmp_datum_t family = 0; family < AF_INET6; ++family)
    if (family != AF_UNIX && family != AF_INET)
      refuse(filter, no, "socket", {SCMP_A0(SCMP_CMP_EQ, family)});
}

void refuse_nameless_memory(const context& filter) {
  const auto no = SCMP_ACT_ERRNO(EPERM);
  refuse(filter, no, "memfd_create");
  constexpr scmp_datum_t both = MAP_SHARED | MAP_ANONYMOUS;
  refuse(filter, no, "mmap", {SCMP_A3(SCMP_CMP_MASKED_EQ, both, both)});
}

} // namespace

syscall_filter compile_filter(filter_for whom) {
  context filter{::seccomp_init(SCMP_ACT_ALLOW)};
  unique_fd file{::memfd_create("caesar-filter", MFD_CLOEXEC)};
  if (!filter || !file)
    return {};
  // Other instruction sets would have other numbers.
  ::seccomp_attr_set(filter.get(), SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL);
  ::seccomp_attr_set(filter.get(), SCMP_FLTATR_CTL_OPTIMIZE, 2);
  add_rules(filter);
  refuse_sockets(filter, whom == filter_for::tool);
  if (whom == filter_for::cpu_runner)
    refuse_nameless_memory(filter);
  if (::seccomp_export_bpf(filter.get(), file.get()) != 0)
    return {};
  auto bytes = ::lseek(file.get(), 0, SEEK_END);
  syscall_filter result(static_cast<size_t>(bytes) / sizeof(sock_filter));
  if (::pread(file.get(), result.data(), static_cast<size_t>(bytes), 0)
      != bytes)
    return {};
  return result;
}

std::string apply_filter(const syscall_filter& filter) {
  if (filter.empty())
    return "libseccomp has none for this machine";
  sock_fprog program{static_cast<unsigned short>(filter.size()),
                     const_cast<sock_filter*>(filter.data())};
  // Not slower than without: a candidate may know its own secrets.
  if (::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER,
                SECCOMP_FILTER_FLAG_SPEC_ALLOW, &program)
      == 0)
    return {};
  return std::generic_category().message(errno);
}

} // namespace caesar::cuda
