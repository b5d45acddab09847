#include "config/cores.hpp"

#include <algorithm>
#include <cerrno>
#include <sched.h>
#include <system_error>

namespace caesar::config {

std::vector<int32_t> usable_cores() {
  // The kernel refuses a set smaller than its own; few machines need the
  // second try.
  for (int count = 1024;; count *= 4) {
    auto set = CPU_ALLOC(static_cast<size_t>(count));
    auto bytes = CPU_ALLOC_SIZE(static_cast<size_t>(count));
    auto failed = ::sched_getaffinity(0, bytes, set) != 0;
    auto why = errno;
    std::vector<int32_t> result;
    for (int core = 0; !failed && core < count; ++core)
      if (CPU_ISSET_S(static_cast<size_t>(core), bytes, set))
        result.push_back(core);
    CPU_FREE(set);
    if (!failed)
      return result;
    if (why != EINVAL || count > 1'000'000)
      throw std::system_error{why, std::generic_category(),
                              "sched_getaffinity"};
  }
}

core_split split_cores(const std::vector<int32_t>& usable) {
  auto half = static_cast<std::ptrdiff_t>(usable.size() / 2);
  auto middle = usable.end() - half;
  return {{middle, usable.end()}, {usable.begin(), middle}};
}

std::vector<std::vector<int32_t>> share_cores(const std::vector<int32_t>& free,
                                              size_t count) {
  if (count == 0 || free.size() <= count)
    return {};
  auto each = std::max(free.size() / 2 / count, size_t{1});
  std::vector<std::vector<int32_t>> result;
  auto from = free.end() - static_cast<std::ptrdiff_t>(each * count);
  for (; from != free.end(); from += static_cast<std::ptrdiff_t>(each))
    result.emplace_back(from, from + static_cast<std::ptrdiff_t>(each));
  return result;
}

std::vector<int32_t> spare_cores(const options& x,
                                 const std::vector<int32_t>& usable) {
  auto result = usable;
  for (const auto& device : x.devices)
    for (auto core : device.cores)
      std::erase(result, core);
  return result;
}

std::vector<int32_t> spare_cores(const options& x) {
  return spare_cores(x, usable_cores());
}

void stay_on(const std::vector<int32_t>& cores) {
  auto count =
    cores.empty()
      ? size_t{1}
      : static_cast<size_t>(*std::max_element(cores.begin(), cores.end()) + 1);
  auto set = CPU_ALLOC(count);
  auto bytes = CPU_ALLOC_SIZE(count);
  CPU_ZERO_S(bytes, set);
  for (auto core : cores)
    CPU_SET_S(static_cast<size_t>(core), bytes, set);
  auto failed = ::sched_setaffinity(0, bytes, set) != 0;
  auto why = errno;
  CPU_FREE(set);
  if (failed)
    throw std::system_error{why, std::generic_category(), "sched_setaffinity"};
}

} // namespace caesar::config
