#pragma once

#include <chrono>
#include <sys/types.h>

namespace caesar::cuda {

/// Returns the processor time that `process` and its threads have used, by the
/// kernel's account; zero when it is gone.
std::chrono::nanoseconds own_cpu_time_of(pid_t process);

/// Returns the processor time that `process`, its threads and its children that
/// live have used, by the kernel's account; zero when it is gone. No process
/// can forge it, and others on the same cores do not add to it.
std::chrono::nanoseconds cpu_time_of(pid_t process);

/// Returns how long the first thread of `process` has waited for a core that
/// others used; zero where the kernel does not tell.
std::chrono::nanoseconds wait_time_of(pid_t process);

} // namespace caesar::cuda
