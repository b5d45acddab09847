#include "cuda/runner/file_rights.hpp"

#include "messages/unique_fd.hpp"

#include <cerrno>
#include <cstdint>
#include <fcntl.h>
#include <sys/syscall.h>
#include <system_error>
#include <unistd.h>

namespace caesar::cuda {

namespace {

// The kernel's, written down because headers are older than kernels.
struct ruleset {
  uint64_t files = 0;
  uint64_t network = 0; ///< From ABI 4.
};

struct __attribute__((packed)) path_rule {
  uint64_t allowed = 0;
  int32_t folder = -1;
};

constexpr uint64_t execute = 1U << 0;
constexpr uint64_t write_file = 1U << 1;
constexpr uint64_t read_file = 1U << 2;
constexpr uint64_t read_folder = 1U << 3;
constexpr uint64_t first_abi = (1U << 13) - 1;
constexpr uint64_t refer = 1U << 13;        // ABI 2.
constexpr uint64_t truncate = 1U << 14;     // ABI 3.
constexpr uint64_t device_ioctl = 1U << 15; // ABI 5.
constexpr uint64_t all_tcp = 3;             // Bind and connect.

std::string last_error() {
  return std::generic_category().message(errno);
}

ruleset rules_of(long abi) {
  ruleset result;
  result.files = first_abi;
  if (abi >= 2)
    result.files |= refer;
  if (abi >= 3)
    result.files |= truncate;
  if (abi >= 4)
    result.network = all_tcp;
  if (abi >= 5)
    result.files |= device_ioctl;
  return result;
}

size_t size_for(long abi) {
  return sizeof(uint64_t) * (abi >= 4 ? 2 : 1);
}

bool allow(int rules, const std::string& path, uint64_t what) {
  unique_fd folder{::open(path.c_str(), O_PATH | O_CLOEXEC)};
  path_rule rule{what, folder.get()};
  return folder
         && ::syscall(SYS_landlock_add_rule, rules, 1 /* path beneath */, &rule,
                      0)
              == 0;
}

} // namespace

std::string restrict_files(const std::vector<file_right>& rights) {
  auto abi =
    ::syscall(SYS_landlock_create_ruleset, nullptr, 0, 1 /* version */);
  if (abi <= 0)
    return {}; // Mounts alone say what can be written, as on older kernels.
  auto wanted = rules_of(abi);
  unique_fd rules{static_cast<int>(
    ::syscall(SYS_landlock_create_ruleset, &wanted, size_for(abi), 0))};
  if (!rules)
    return last_error();
  auto read = execute | read_file | read_folder;
  if (!allow(rules.get(), "/", read))
    return last_error();
  for (const auto& right : rights) {
    auto may = right.write ? wanted.files & ~device_ioctl
                           : read | write_file | device_ioctl;
    if (!allow(rules.get(), right.path, may & wanted.files))
      return right.path + ": " + last_error();
  }
  if (::syscall(SYS_landlock_restrict_self, rules.get(), 0) != 0)
    return last_error();
  return {};
}

} // namespace caesar::cuda
