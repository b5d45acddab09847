#pragma once

#include <linux/filter.h>
#include <string>
#include <vector>

namespace caesar::cuda {

/// A compiled filter of system calls.
using syscall_filter = std::vector<sock_filter>;

/// Whom a filter is for.
enum class filter_for {
  cpu_runner,
  gpu_runner,
  tool, ///< And the runner on a GPU that it has started.
};

/// Compiles a filter. Empty where libseccomp was missing when this was built,
/// or does not know this machine.
syscall_filter compile_filter(filter_for whom);

/// Puts this process, and all that it starts, behind `filter`. Needs
/// no_new_privs. Returns why not, or nothing.
std::string apply_filter(const syscall_filter& filter);

} // namespace caesar::cuda
