#include "cuda/runner/limits.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fstream>
#include <string>
#include <sys/resource.h>
#include <sys/utsname.h>
#include <system_error>

namespace caesar::cuda {

namespace {

/// Returns the data segment of this process, as RLIMIT_DATA counts it.
uint64_t data_bytes() {
  std::ifstream file{"/proc/self/status"};
  std::string word;
  while (file >> word)
    if (uint64_t kib = 0; word == "VmData:" && file >> kib)
      return kib << 10;
  return 0;
}

void limit(decltype(RLIMIT_CORE) what, uint64_t most, const char* name) {
  rlimit now{};
  ::getrlimit(what, &now);
  auto value = std::min<rlim_t>(most, now.rlim_max);
  rlimit wanted{value, value};
  if (::setrlimit(what, &wanted) != 0)
    throw std::system_error{errno, std::generic_category(),
                            std::string{"cannot limit "} + name};
}

} // namespace

void apply_limits(const runner_limits& limits) {
  limit(RLIMIT_CORE, 0, "core files");
  limit(RLIMIT_MSGQUEUE, 0, "message queues");
  // Of memfds too, which no other limit knows.
  limit(RLIMIT_FSIZE, limits.scratch_bytes, "the size of files");
  limit(RLIMIT_NOFILE, limits.open_files, "open files");
  if (limits.tasks != 0)
    limit(RLIMIT_NPROC, limits.tasks, "processes");
  if (limits.memory_bytes != 0)
    limit(RLIMIT_DATA, data_bytes() + limits.memory_bytes, "memory");
}

bool counts_by_namespace() {
  utsname system{};
  int major = 0;
  int minor = 0;
  return ::uname(&system) == 0
         && std::sscanf(system.release, "%d.%d", &major, &minor) == 2
         && (major > 5 || (major == 5 && minor >= 14));
}

void volunteer_for_oom() {
  std::ofstream{"/proc/self/oom_score_adj"} << "1000\n";
}

} // namespace caesar::cuda
