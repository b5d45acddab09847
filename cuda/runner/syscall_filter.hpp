#pragma once

#include <linux/filter.h>
#include <string>
#include <vector>

namespace caesar::cuda {

/// A compiled filter of system calls.
using syscall_filter = std::vector<sock_filter>;

/// Compiles the filter of every runner, for runners with a GPU or without.
/// Empty where libseccomp was missing when this was built, or does not know
/// this machine.
syscall_filter compile_filter(bool gpu);

/// Puts this process, and all that it starts, behind `filter`. Needs
/// no_new_privs. Returns why not, or nothing.
std::string apply_filter(const syscall_filter& filter);

} // namespace caesar::cuda
