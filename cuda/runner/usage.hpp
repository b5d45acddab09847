#pragma once

#include "cuda/runner/limits.hpp"

#include <string>
#include <sys/types.h>

namespace caesar::cuda {

/// What a runner and all that it started hold beyond what the kernel limits by
/// itself: it counts memory for each process, and shared memory not at all.
struct usage {
  uint64_t processes = 0;
  uint64_t bytes = 0; ///< Of the other processes, and of files without a name.
};

/// Looks at a runner that is alone in its PID namespace with what it started.
/// Costs next to nothing while it is one process. Zeros when it has ended; only
/// the number where there are more than `processes`.
usage usage_of(pid_t runner, uint64_t processes);

/// Returns which limit this is above, in a sentence; or nothing.
std::string excess(const usage& x, const runner_limits& limits);

} // namespace caesar::cuda
