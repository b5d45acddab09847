// Stands in for syscall_filter.cpp where libseccomp is missing.

#include "cuda/runner/syscall_filter.hpp"

namespace caesar::cuda {

syscall_filter compile_filter(filter_for) {
  return {};
}

std::string apply_filter(const syscall_filter&) {
  return "built without libseccomp";
}

} // namespace caesar::cuda
