#include "actors/io/process_spec.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <unistd.h>

namespace caesar::io {

namespace {

// A name, or the beginning of names when it ends in an underscore.
constexpr std::array<std::string_view, 20> passed{
  "PATH",       "HOME",        "USER",   "LANG",  "LANGUAGE",
  "TMPDIR",     "VIRTUAL_ENV", "LC_",    "LD_",   "PYTHONPATH",
  "PYTHONHOME", "CONDA_",      "CUDA_",  "OMP_",  "MKL_",
  "TORCH_",     "ASAN_",       "UBSAN_", "TSAN_", "LSAN_",
};

bool is_passed(std::string_view variable) {
  auto name = variable.substr(0, variable.find('='));
  return std::any_of(passed.begin(), passed.end(), [&](auto known) {
    return known.ends_with('_') ? name.starts_with(known) : name == known;
  });
}

} // namespace

std::vector<std::string> plain_environment() {
  std::vector<std::string> result;
  for (auto entry = environ; *entry != nullptr; ++entry)
    if (is_passed(*entry))
      result.emplace_back(*entry);
  return result;
}

} // namespace caesar::io
