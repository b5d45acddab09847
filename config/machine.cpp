#include "config/machine.hpp"

#include "config/cores.hpp"

#include <cstdlib>
#include <stdexcept>

namespace caesar::config {

namespace {

std::string environment(const char* name) {
  auto value = std::getenv(name);
  return value ? value : "";
}

} // namespace

machine this_machine() {
  return {usable_cores(),
          std::filesystem::current_path(),
          environment("HOME"),
          environment("XDG_CACHE_HOME"),
          {}};
}

std::filesystem::path default_cache(const machine& where) {
  // The XDG rules: a relative path there is to be ignored.
  auto cache_home = std::filesystem::path{where.cache_home};
  if (cache_home.is_absolute())
    return cache_home / "caesar-actors";
  if (!where.home.empty())
    return std::filesystem::path{where.home} / ".cache" / "caesar-actors";
  throw std::runtime_error{
    "neither HOME nor XDG_CACHE_HOME is set, so there is no cache folder: "
    "add cache = \"/some/folder\" to [build]"};
}

} // namespace caesar::config
