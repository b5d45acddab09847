#pragma once

// What stands between a candidate and the machine. The keeper calls
// `enter_namespaces` before it forks the runner, the runner the rest.

#include "cuda/runner/file_view.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <sys/types.h>
#include <vector>

namespace caesar::cuda {

/// What the keeper could do for the runner that it is going to fork.
struct isolation {
  /// The namespaces are the machine's root's, and the runner must become
  /// somebody else. Otherwise they belong to a user namespace.
  bool privileged = false;
  bool own_namespaces = false;      ///< PID, network, IPC and UTS.
  std::vector<std::string> missing; ///< Each piece, and why.
};

/// What a runner gets.
struct runner_limits {
  uint64_t memory_bytes = 0; ///< Above what the process has now; zero: none.
  uint64_t scratch_bytes = uint64_t{1} << 30; ///< Of files and shared memory.
  bool cuda = false; ///< It needs the CUDA driver's devices.
};

/// What the zygote knows about every sandbox.
struct sandbox_plan {
  file_view view;
  std::string no_root; ///< Why the host allows no file tree of one's own.
};

/// What became of a runner's sandbox.
struct sandbox_outcome {
  std::string scratch; ///< A folder to remove afterwards; or empty.
  std::vector<std::string> missing; ///< Each piece, and why.
};

/// Puts the children of this process into PID, network, IPC and UTS namespaces
/// of their own: as root when `public_files`, else below a user namespace of
/// their own. The process must have one thread.
isolation enter_namespaces(bool public_files);

/// Does the rest, in the runner: its root, its user, its limits. Afterwards the
/// current folder is its scratch folder. Throws `std::system_error`.
sandbox_outcome enter_sandbox(const isolation& given, const sandbox_plan& plan,
                              const runner_limits& limits, pid_t keeper);

/// Removes a scratch folder and all in it, as far as possible.
void remove_scratch(const std::string& path);

/// Ends this process when its parent ends, and when it did already: then nobody
/// reads the pipe `output`.
void die_with_parent(int output);

/// Closes every descriptor that is not in `keep`, above standard error.
void close_all_but(std::span<const int> keep);

} // namespace caesar::cuda
