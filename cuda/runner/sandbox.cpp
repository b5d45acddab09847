#include "cuda/runner/sandbox.hpp"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace caesar::cuda {

namespace {

constexpr int namespaces =
  CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET | CLONE_NEWIPC | CLONE_NEWUTS;

bool write_file(const char* path, const std::string& text) {
  auto fd = ::open(path, O_WRONLY | O_CLOEXEC);
  if (fd < 0)
    return false;
  auto n = ::write(fd, text.data(), text.size());
  ::close(fd);
  return n == static_cast<ssize_t>(text.size());
}

std::string last_error() {
  return std::generic_category().message(errno);
}

/// Maps an id to itself, so that files keep their owner.
std::string identity(unsigned id) {
  return std::to_string(id) + " " + std::to_string(id) + " 1\n";
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

} // namespace

isolation enter_namespaces() {
  auto user = ::geteuid();
  auto group = ::getegid();
  if (::unshare(namespaces) != 0)
    return {false, "the host allows no namespaces of one's own (" + last_error()
                     + ")"};
  if (!write_file("/proc/self/setgroups", "deny")
      || !write_file("/proc/self/uid_map", identity(user))
      || !write_file("/proc/self/gid_map", identity(group)))
    return {false,
            "the host allows no mapping of users (" + last_error() + ")"};
  return {true, {}};
}

std::string make_scratch() {
  std::error_code ignored;
  auto folder = std::filesystem::temp_directory_path(ignored);
  auto path = (ignored ? "/tmp" : folder.string()) + "/caesar-runner-XXXXXX";
  if (::mkdtemp(path.data()) == nullptr)
    throw std::system_error{errno, std::generic_category(),
                            "cannot make the folder " + path};
  return path;
}

void remove_scratch(const std::string& path) {
  std::error_code ignored;
  std::filesystem::remove_all(path, ignored);
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

void die_with_parent(int parent) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  // In a PID namespace of its own the parent is 0 and cannot be compared.
  auto now = ::getppid();
  if (now != 0 && now != parent)
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
