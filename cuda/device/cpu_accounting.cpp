#include "cuda/device/cpu_accounting.hpp"

#include <fstream>
#include <string>
#include <time.h>

namespace caesar::cuda {

namespace {

using std::chrono::nanoseconds;

std::string folder_of(pid_t process) {
  return "/proc/" + std::to_string(process);
}

} // namespace

nanoseconds own_cpu_time_of(pid_t process) {
  clockid_t clock{};
  timespec time{};
  if (process <= 0 || ::clock_getcpuclockid(process, &clock) != 0
      || ::clock_gettime(clock, &time) != 0)
    return {};
  return std::chrono::seconds{time.tv_sec} + nanoseconds{time.tv_nsec};
}

nanoseconds cpu_time_of(pid_t process) {
  auto result = own_cpu_time_of(process);
  std::ifstream children{folder_of(process) + "/task/" + std::to_string(process)
                         + "/children"};
  for (pid_t child = 0; children >> child;)
    result += cpu_time_of(child);
  return result;
}

nanoseconds wait_time_of(pid_t process) {
  std::ifstream file{folder_of(process) + "/schedstat"};
  int64_t ran = 0;
  int64_t waited = 0;
  return file >> ran >> waited ? nanoseconds{waited} : nanoseconds{0};
}

} // namespace caesar::cuda
