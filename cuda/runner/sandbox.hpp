#pragma once

// What stands between a candidate and the machine. The keeper calls
// `enter_namespaces` before it forks the runner, the runner the rest.

#include "cuda/runner/file_view.hpp"
#include "cuda/runner/limits.hpp"
#include "cuda/runner/syscall_filter.hpp"
#include "messages/unique_fd.hpp"

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
  bool own_users = false; ///< A user namespace, below which the others are.
  bool own_namespaces = false;      ///< PID, network, IPC and UTS.
  std::vector<std::string> missing; ///< Each piece, and why.
};

/// What the zygote knows about every sandbox.
struct sandbox_plan {
  file_view view;
  syscall_filter gpu_filter;  ///< Of runners that have a GPU.
  syscall_filter filter;      ///< Of all others.
  syscall_filter tool_filter; ///< Of tools, where they have a network.
  std::string no_root; ///< Why the host allows no file tree of one's own.
};

/// Plans what all runners share; they see the folders `python` of this
/// interpreter and `tools` as well.
sandbox_plan make_plan(const std::vector<std::string>& python,
                       const std::vector<std::string>& tools);

/// What became of a runner's sandbox.
struct sandbox_outcome {
  std::string scratch; ///< A folder to remove afterwards; or empty.
  std::vector<std::string> missing; ///< Each piece, and why.
};

/// Puts the children of this process into PID, network, IPC and UTS namespaces
/// of their own: as root that can become others when `public_files`, else below
/// a user namespace of their own. The process must have one thread.
isolation enter_namespaces(bool public_files);

/// Does the rest, in the runner: its root, its user, its limits. Afterwards the
/// current folder is its scratch folder. Throws `std::system_error`.
sandbox_outcome enter_sandbox(const isolation& given, const sandbox_plan& plan,
                              const runner_limits& limits, pid_t keeper);

/// Returns a copy of a file in memory that nobody can change, and other kinds
/// of descriptors as they are: a file's own would lead out of the root, to
/// where it may be writable. Throws `std::system_error`.
unique_fd sealed(unique_fd file);

/// Removes a scratch folder and all in it, as far as possible.
void remove_scratch(const std::string& path);

/// Ends this process when its parent ends, and when it did already: then nobody
/// reads the pipe `output`.
void die_with_parent(int output);

/// Closes every descriptor that is not in `keep`, above standard error.
void close_all_but(std::span<const int> keep);

} // namespace caesar::cuda
