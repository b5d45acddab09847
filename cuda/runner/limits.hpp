#pragma once

#include <cstdint>

namespace caesar::cuda {

/// What a runner gets.
struct runner_limits {
  uint64_t memory_bytes = 0; ///< Above what the process has now; zero: none.
  uint64_t scratch_bytes = uint64_t{1} << 30; ///< Of files and shared memory.
  uint64_t processes = 64;                    ///< Killed when there are more.
  uint64_t tasks = 512; ///< And threads; zero: as many as its user.
  uint64_t open_files = 4096;
  bool cuda = false; ///< It needs the CUDA driver's devices.
  bool tool = false; ///< A tool runs it, which talks to it over loopback.
};

/// Applies the limits to this process and all that it starts. Throws
/// `std::system_error`.
void apply_limits(const runner_limits& limits);

/// Returns whether this kernel counts the processes of a user in each user
/// namespace for itself.
bool counts_by_namespace();

/// Makes this process what the kernel ends first when memory runs out. Call
/// while /proc can be written.
void volunteer_for_oom();

} // namespace caesar::cuda
