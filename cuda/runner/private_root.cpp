#include "cuda/runner/private_root.hpp"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <linux/mount.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <system_error>
#include <unistd.h>

namespace caesar::cuda {

namespace fs = std::filesystem;

namespace {

constexpr const char* host = "/.host"; ///< The machine's root, for a moment.

void check(bool good, const std::string& what) {
  if (!good)
    throw std::system_error{errno, std::generic_category(), what};
}

void mount_new(const char* type, const std::string& at, unsigned long flags,
               const std::string& data) {
  check(::mount(type, at.c_str(), type, flags, data.c_str()) == 0,
        "cannot mount a " + std::string{type} + " at " + at);
}

void make_folder(const std::string& path) {
  std::error_code error;
  fs::create_directories(path, error);
  if (error)
    throw std::system_error{error, "cannot make " + path};
}

void write_file(const std::string& path, const std::string& text) {
  auto fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0644);
  check(fd >= 0
          && ::write(fd, text.data(), text.size())
               == static_cast<ssize_t>(text.size()),
        "cannot write " + path);
  ::close(fd);
}

/// Shows `path` of the machine at `path` of the new root.
void bind(const std::string& path) {
  auto from = host + path;
  struct stat status {};
  check(::stat(from.c_str(), &status) == 0, "cannot see " + path);
  if (S_ISDIR(status.st_mode))
    make_folder(path);
  else {
    make_folder(fs::path{path}.parent_path());
    auto fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0444);
    check(fd >= 0, "cannot make " + path);
    ::close(fd);
  }
  check(::mount(from.c_str(), path.c_str(), nullptr, MS_BIND | MS_REC, nullptr)
          == 0,
        "cannot show " + path);
}

void link(const std::string& path, const std::string& target) {
  make_folder(fs::path{path}.parent_path());
  check(::symlink(target.c_str(), path.c_str()) == 0, "cannot link " + path);
}

/// Leaves the machine's root at `host`.
void pivot(const char* base) {
  check(::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0,
        "cannot keep mounts private");
  mount_new("tmpfs", base, MS_NOSUID | MS_NODEV, "mode=755,size=1m");
  auto old = std::string{base} + host;
  make_folder(old);
  check(::chdir(base) == 0 && ::syscall(SYS_pivot_root, ".", old.c_str()) == 0
          && ::chdir("/") == 0,
        "cannot change the root");
}

void make_devices(bool cuda) {
  make_folder("/dev");
  for (const auto* name : {"null", "zero", "full", "random", "urandom"})
    bind("/dev/" + std::string{name});
  if (cuda)
    for (const auto& entry : fs::directory_iterator{std::string{host} + "/dev"})
      if (auto name = entry.path().filename().string();
          name.starts_with("nvidia") || name == "dxg")
        bind("/dev/" + name);
  link("/dev/fd", "/proc/self/fd");
  link("/dev/stdin", "/proc/self/fd/0");
  link("/dev/stdout", "/proc/self/fd/1");
  link("/dev/stderr", "/proc/self/fd/2");
  // Shared memory counts as scratch, which has one size.
  make_folder("/dev/shm");
  check(::mount(scratch_path, "/dev/shm", nullptr, MS_BIND, nullptr) == 0,
        "cannot mount /dev/shm");
}

/// Some libraries ask for the user's name and insist on an answer.
void name_user(uid_t user) {
  auto id = std::to_string(user);
  make_folder("/etc");
  write_file("/etc/passwd",
             "candidate:x:" + id + ":" + id + "::" + scratch_path + ":\n");
  write_file("/etc/group", "candidate:x:" + id + ":\n");
}

void set_flags(const char* path, unsigned flags, uint64_t set, uint64_t clear) {
  mount_attr attributes{};
  attributes.attr_set = set;
  attributes.attr_clr = clear;
  check(::syscall(SYS_mount_setattr, AT_FDCWD, path, flags, &attributes,
                  sizeof(attributes))
          == 0,
        "cannot make files read-only (Linux 5.12 or later can)");
}

} // namespace

void enter_private_root(const root_plan& plan) {
  pivot(scratch_path);
  make_folder(scratch_path); // Before what the view shows below it.
  mount_new("tmpfs", scratch_path, MS_NOSUID | MS_NODEV,
            "mode=1777,nr_inodes=65536,size="
              + std::to_string(plan.scratch_bytes));
  for (const auto& entry : plan.view->entries)
    if (entry.target.empty())
      bind(entry.path);
    else
      link(entry.path, entry.target);
  // The machine's own must still be visible, or the kernel allows no other.
  make_folder("/proc");
  mount_new("proc", "/proc", MS_NOSUID | MS_NODEV | MS_NOEXEC, {});
  make_devices(plan.cuda);
  if (plan.cuda)
    bind("/sys");
  name_user(plan.user);
  if (plan.loopback)
    write_file("/etc/hosts", "127.0.0.1 localhost sandbox\n");
  check(::umount2(host, MNT_DETACH) == 0 && ::rmdir(host) == 0,
        "cannot leave the machine's root");
  set_flags("/", AT_RECURSIVE, MOUNT_ATTR_RDONLY | MOUNT_ATTR_NOSUID, 0);
  set_flags(scratch_path, 0, 0, MOUNT_ATTR_RDONLY);
  set_flags("/dev/shm", 0, 0, MOUNT_ATTR_RDONLY);
  if (!plan.read_only_proc)
    set_flags("/proc", 0, 0, MOUNT_ATTR_RDONLY);
  check(::chdir(scratch_path) == 0, "cannot enter the scratch folder");
}

} // namespace caesar::cuda
